using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>
/// Makes a query more forgiving: of a word that no text holds those are searched that are spelt like it, and a
/// country's code in small letters means the country.
/// </summary>
internal sealed class SpellingFallback(QueryRunner runner, SearchClock clock)
{
    private const int MinLengthForTwoEdits = 6;

    private readonly List<(string Word, string Searched)> replaced = [];

    /// <summary>The same query where there is nothing to replace.</summary>
    public InterpretedQuery Of(InterpretedQuery query)
    {
        var node = CountryOf(query.Node) ?? WordReplacer.Replace(query.Node, Fuzzy);
        var normalized = QueryPrinter.Print(node);
        if (replaced.Count == 0 || normalized.Length > QueryLimits.MaxLength)
        {
            return query;
        }

        replaced.ForEach(word => query.Notes.Misspelt(word.Word, word.Searched));
        return query with { Node = node, Normalized = normalized };
    }

    private GroupNode? CountryOf(GroupNode query)
    {
        if (query is not { Nodes: [{ Sign: not Sign.MustNot, Node: WordNode word } whole] }
            || CountryNamesGroups.OfCode(word.Text) is not { } node
            || !IsUnknown(word.Text))
        {
            return null;
        }

        replaced.Add((word.Text, QueryPrinter.Print(node)));
        return query with { Nodes = [whole with { Node = node }] };
    }

    private FuzzyNode? Fuzzy(QueryNode node)
    {
        if (node is not WordNode word
            || replaced.Count == QueryLimits.MaxExpandedWords
            || !IsUnknown(word.Text)
            || runner.Text.Analyze(word.Text) is not [{ Word.Length: <= QueryLimits.MaxFuzzyLength } token]
            || Neighbours(token.Word, EditsOf(token.Word), runner, clock) is not { Words.Count: > 0, Edits: var edits })
        {
            return null;
        }

        var fuzzy = new FuzzyNode(word.Text, edits);
        replaced.Add((word.Text, QueryPrinter.Print(fuzzy)));
        return fuzzy;
    }

    private bool IsUnknown(string word) =>
        runner.Text.Analyze(word) is [var token] && runner.DocumentCount(token.Stems) == 0;

    /// <summary>
    /// The words that are so many edits from a word that nothing holds. Where there are none, two are tried of a word
    /// of six letters and more, where that finds a word with the same beginning: nothing that it could be taken for is
    /// nearer (Kashogi, Rohynga, but not unrest for arrest).
    /// </summary>
    public static (IReadOnlyList<ExpandedWord> Words, int Edits) Neighbours(
        string word, int edits, QueryRunner runner, SearchClock clock)
    {
        IReadOnlyList<ExpandedWord> found =
            edits == 0 ? [] : WordExpansion.OfFuzzy(runner.Reader, new FuzzyClause(word, edits), clock);
        if (found.Count > 0 || edits is 0 or QueryLimits.MaxEdits || word.Length < MinLengthForTwoEdits)
        {
            return (found, edits);
        }

        found = WordExpansion.OfFuzzy(runner.Reader, new FuzzyClause(word, QueryLimits.MaxEdits), clock);
        return found.Any(other => other.Word[0] == word[0]) ? (found, QueryLimits.MaxEdits) : ([], edits);
    }

    /// <summary>
    /// How many edits still leave a word itself: none of a short one or a number, and two, which make "unrest" of
    /// "arrest", only of a long one.
    /// </summary>
    public static int EditsOf(string word) =>
        !word.All(char.IsLetter) ? 0 : word.Length switch { < 4 => 0, < 8 => 1, _ => QueryLimits.MaxEdits };
}
