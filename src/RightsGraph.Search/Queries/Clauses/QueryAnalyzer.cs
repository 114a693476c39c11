using System.Collections.Immutable;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Syntax;

namespace RightsGraph.Search.Queries.Clauses;

/// <summary>
/// Analyses a parsed query's words as the documents' words were, and keeps the query within its limits.
/// </summary>
internal sealed class QueryAnalyzer
{
    private readonly QueryText text;
    private readonly FunctionWords functionWords;
    private readonly TermBudget budget = new();
    private readonly Dictionary<string, IReadOnlyList<QueryWord>> analyzed = new(StringComparer.Ordinal);

    private QueryAnalyzer(GroupNode query, QueryText text)
    {
        this.text = text;
        functionWords = text.FunctionWordsOf([.. PlainWords(query)]);
    }

    /// <summary>The conditions of a query; an empty group where there is nothing to search.</summary>
    public static GroupClause Analyze(GroupNode query, QueryText text) => new QueryAnalyzer(query, text).Whole(query);

    private IEnumerable<string> PlainWords(GroupNode node) => node.Nodes.SelectMany(member => member.Node switch
    {
        GroupNode group => PlainWords(group),
        WordNode word => Analyze(word.Text).Select(token => token.Word),
        _ => [],
    });

    // Each word is looked at several times, and analysing it costs the more the more languages the archive has.
    private IReadOnlyList<QueryWord> Analyze(string written) =>
        analyzed.TryGetValue(written, out var words) ? words : analyzed[written] = text.Analyze(written);

    // "To be or not to be" has nothing else to find it by.
    private GroupClause Whole(GroupNode query) => Group(query, keepsFunctionWords: !FindsByOtherWords(query));

    private bool FindsByOtherWords(GroupNode node) => node.Nodes.Any(member => member switch
    {
        { Sign: Sign.MustNot } => false,
        { Node: GroupNode group } => FindsByOtherWords(group),
        { Node: WordNode word, Sign: Sign.Should } =>
            Analyze(word.Text).Any(token => !functionWords.Contains(token.Word)),
        { Node: WordNode word } => Analyze(word.Text).Count > 0,
        { Node: PhraseNode phrase } => Analyze(phrase.Text).Count > 0,
        { Node: PrefixNode prefix } => Analyze(prefix.Text).Count > 0,
        { Node: FuzzyNode fuzzy } => Analyze(fuzzy.Text).Count > 0,
        _ => throw new InvalidOperationException($"No words of {member.Node.GetType().Name}."),
    });

    private GroupClause Group(GroupNode node, bool keepsFunctionWords)
    {
        var group = new GroupBuilder(budget, text);
        foreach (var (sign, child) in node.Nodes)
        {
            if (child is WordNode word && sign == Sign.Should)
            {
                AddWords(group, Analyze(word.Text), keepsFunctionWords);
            }
            else if (child is GroupNode nested)
            {
                // What a minus leaves out of a search is what its group would find as a query.
                group.Add(sign, sign == Sign.MustNot ? Whole(nested) : Group(nested, keepsFunctionWords));
            }
            else if (Single(child) is { } clause)
            {
                group.Add(sign, clause);
            }

            if (node.AreAlternatives)
            {
                group.EndRunOfWords();
            }
        }

        return group.Build();
    }

    private void AddWords(GroupBuilder group, IReadOnlyList<QueryWord> words, bool keepsFunctionWords)
    {
        foreach (var (word, next) in CharacterPairs.Of(words))
        {
            if (next is not null)
            {
                group.AddCharacters(word, next);
            }
            else
            {
                group.AddWord(word, isSearched: keepsFunctionWords || !functionWords.Contains(word.Word));
            }
        }
    }

    private Clause? Single(QueryNode node) => node switch
    {
        // A must or must-not of one word that is several for the index, such as ill-treatment, means them together.
        WordNode word => Phrase(Analyze(word.Text), 0),
        PhraseNode phrase => Phrase(Analyze(phrase.Text), Math.Min(phrase.Slop, IndexFields.PositionGap - 1)),
        PrefixNode prefix => Expanded(prefix.Text, token => new PrefixClause(token.Word)),
        FuzzyNode fuzzy => Expanded(fuzzy.Text, token => Fuzzy(token, fuzzy.Edits)),
        _ => throw new InvalidOperationException($"No clause for {node.GetType().Name}."),
    };

    // Of a phrase that is longer than what is left the beginning is searched.
    private Clause? Phrase(IEnumerable<QueryWord> tokens, int slop)
    {
        ImmutableArray<StemSet> words = [.. tokens.Select(token => token.Stems)];
        if (words.Length < 2)
        {
            return words.IsEmpty ? null : Affordable(new TermClause(words[0]));
        }

        var cut = Math.Min(budget.Left, words.Length);
        return Affordable(new PhraseClause(words, slop))
            ?? (cut > 1 ? Affordable(new PhraseClause(words[..cut], slop)) : null);
    }

    // Of several words only the last is cut short or misspelt: ill-treat* is ill and treat*.
    private Clause? Expanded(string written, Func<QueryWord, Clause> expand)
    {
        var tokens = Analyze(written);
        if (tokens is [.., { IsCharacter: true }])
        {
            // Words of such characters have no end at which to begin or to be misspelt: it is any of their parts.
            return Phrase(tokens, 0);
        }

        if (tokens.Count < 2)
        {
            return tokens.Count == 0 ? null : Affordable(expand(tokens[0]));
        }

        var group = new GroupBuilder(budget, text);
        var whole = tokens.SkipLast(1).Select(token => new TermClause(token.Stems));
        foreach (var clause in whole.Append(expand(tokens[^1])))
        {
            if (Affordable(clause) is { } kept)
            {
                group.Add(Sign.Must, kept);
            }
        }

        return group.Build() is { IsEmpty: false } all ? all : null;
    }

    private Clause? Affordable(Clause clause) => budget.TryTake(clause) ? clause : null;

    // One edit makes most words of three letters of one another, two edits most of five.
    private static Clause Fuzzy(QueryWord token, int? edits)
    {
        var allowed = edits ?? token.Word.Length switch { < 3 => 0, < 6 => 1, _ => QueryLimits.MaxEdits };
        return allowed == 0 || token.Word.Length > QueryLimits.MaxFuzzyLength
            ? new TermClause(token.Stems)
            : new FuzzyClause(token.Word, allowed);
    }
}
