using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Replaces words that no text has: by words of similar spelling, and a country's code in small letters by the
/// country.</summary>
internal sealed class SpellingFallback(QueryRunner runner, SearchClock clock)
{
    private const int MinLengthForTwoEdits = 6;

    /// <summary>Fewer letters begin too many words.</summary>
    private const int MinHalfWord = 3;

    private readonly List<(string Word, string Searched)> replaced = [];
    private StopWords? stopWords;
    private QueryNode? last;

    /// <summary>Returns the same instance where nothing is replaced.</summary>
    public InterpretedQuery Apply(InterpretedQuery query)
    {
        stopWords = runner.Text.StopWordsOf(
            [.. QueryLeaves.Find(query.Node).Select(leaf => leaf.Node).OfType<WordNode>()
                .SelectMany(word => runner.Text.Analyze(word.Text)).Select(token => token.Word)]);
        last = QueryLeaves.Find(query.Node).LastOrDefault().Node;
        var node = CountryForCode(query.Node) ?? WordReplacer.Replace(query.Node, Searched);
        var normalized = QueryPrinter.Print(node);
        if (replaced.Count == 0 || normalized.Length > QueryLimits.MaxLength)
        {
            return query;
        }

        replaced.ForEach(word => query.Notes.Misspelt(word.Word, word.Searched));
        return query with { Node = node, Normalized = normalized };
    }

    private GroupNode? CountryForCode(GroupNode query)
    {
        if (query is not { Nodes: [{ Sign: not Sign.MustNot, Node: WordNode word } whole] }
            || CountryNamesGroups.ForCode(word.Text) is not { } node
            || !IsUnknown(word.Text))
        {
            return null;
        }

        replaced.Add((word.Text, QueryPrinter.Print(node)));
        return query with { Nodes = [whole with { Node = node }] };
    }

    private TextNode? Searched(QueryNode node)
    {
        if (node is not WordNode word
            || replaced.Count == QueryLimits.MaxExpandedWords
            || !IsUnknown(word.Text)
            || runner.Text.Analyze(word.Text) is not [{ Word.Length: <= QueryLimits.MaxFuzzyLength } token]
            || stopWords!.Contains(token.Word)
            || StopWordLists.English.Contains(token.Word))
        {
            return null;
        }

        var (neighbours, edits) = Neighbours(token.Word, MaxEditsOf(token.Word), runner, clock);
        var searched = ReferenceEquals(word, last) && IsHalfTyped(token.Word, neighbours, runner)
            ? new PrefixNode(word.Text)
            : neighbours.Count > 0 ? (TextNode)new FuzzyNode(word.Text, edits) : null;
        if (searched is not null)
        {
            replaced.Add((word.Text, QueryPrinter.Print(searched)));
        }

        return searched;
    }

    private bool IsUnknown(string word) =>
        runner.Text.AnalyzeWords(word) is [var token] && runner.DocumentCount(token.Stems) == 0;

    /// <summary>Whether a word that no text has is the beginning of others, unless those are rare beside the words that
    /// it may be a misspelling of: texts misspell too, and have Azerbajani.</summary>
    public static bool IsHalfTyped(string word, IReadOnlyList<ExpandedWord> neighbours, QueryRunner runner)
    {
        const int MaxRatio = 16;
        if (word.Length < MinHalfWord || runner.Text.Analyze(word) is not [{ IsCharacter: false }])
        {
            return false;
        }

        var completed = WordExpansion.ExpandPrefix(runner.Reader, new PrefixClause(word));
        var count = completed is null
            ? int.MaxValue
            : completed.Select(whole => whole.DocumentCount).DefaultIfEmpty().Max();
        return count > 0
            && neighbours.Select(other => other.DocumentCount).DefaultIfEmpty().Max() / MaxRatio <= count;
    }

    /// <summary>The words at most this many edits from a word that no text has. Where there are none, a word of six
    /// letters or more gets two edits, if any result begins with its first letter: Kashogi and Rohynga have no nearer
    /// neighbours, and arrest must not become unrest.</summary>
    public static (IReadOnlyList<ExpandedWord> Words, int Edits) Neighbours(
        string word, int edits, QueryRunner runner, SearchClock clock)
    {
        IReadOnlyList<ExpandedWord> found =
            edits == 0 ? [] : WordExpansion.ExpandFuzzy(runner.Reader, new FuzzyClause(word, edits), clock);
        if (found.Count > 0 || edits is 0 or QueryLimits.MaxEdits || word.Length < MinLengthForTwoEdits)
        {
            return (found, edits);
        }

        found = WordExpansion.ExpandFuzzy(runner.Reader, new FuzzyClause(word, QueryLimits.MaxEdits), clock);
        return found.Any(other => other.Word[0] == word[0]) ? (found, QueryLimits.MaxEdits) : ([], edits);
    }

    /// <summary>The edits that a misspelling may have: none of a short word or a number, two only of a long
    /// one.</summary>
    public static int MaxEditsOf(string word) =>
        !word.All(char.IsLetter) ? 0 : word.Length switch { < 4 => 0, < 8 => 1, _ => QueryLimits.MaxEdits };
}

internal static class WordReplacer
{
    /// <summary>
    /// Replaces the words and phrases of a query, but for negated ones, country names, and those for which
    /// <paramref name="replace"/> returns null.
    /// </summary>
    public static GroupNode Replace(GroupNode group, Func<QueryNode, QueryNode?> replace) =>
        group with { Nodes = [.. group.Nodes.Select(signed => Replace(signed, replace))] };

    private static SignedNode Replace(SignedNode signed, Func<QueryNode, QueryNode?> replace) =>
        signed.Sign == Sign.MustNot ? signed : signed with { Node = Replace(signed.Node, replace) };

    private static QueryNode Replace(QueryNode node, Func<QueryNode, QueryNode?> replace) => node switch
    {
        GroupNode group => Replace(group, replace),
        ScopedNode { Field: SearchField.Country } => node,
        ScopedNode scoped => scoped with { Node = Replace(scoped.Node, replace) },
        WordNode or PhraseNode => replace(node) ?? node,
        _ => node,
    };
}
