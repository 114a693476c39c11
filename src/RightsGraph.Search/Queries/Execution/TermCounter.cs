using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Parsing;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Counts what each term of a query finds alone, which shows why a search came back empty.</summary>
internal sealed class TermCounter(QueryRunner runner, Filter? filter, SearchClock clock)
{
    public IReadOnlyList<TermCount> Count(InterpretedQuery query)
    {
        var stopWords = query.Notes.StopWords.ToHashSet(StringComparer.Ordinal);
        var expanded = 0;
        return
        [
            .. QueryLeaves.Find(query.Node)
                .Where(leaf => !IsLeftOut(leaf, stopWords) && HasWords(leaf.Node))
                .Select(leaf => leaf.Node)
                .Distinct()
                .Where(leaf => !IsExpanded(leaf) || ++expanded <= QueryLimits.MaxExpandedWords)
                .Take(QueryLimits.MaxTerms)
                .Select(leaf => new TermCount(QueryPrinter.Print(leaf), Count(leaf))),
        ];
    }

    private int Count(QueryNode leaf) =>
        runner.Count(new GroupNode([new SignedNode(Sign.Should, leaf)]), filter, clock);

    private bool IsLeftOut(SignedNode leaf, HashSet<string> stopWords) =>
        leaf is { Sign: Sign.Should, Node: var node }
        && Inner(node) is WordNode word
        && stopWords.Count > 0
        && runner.Text.Analyze(word.Text).All(token => stopWords.Contains(token.Word));

    private bool HasWords(QueryNode leaf) => leaf is CountryNode or ScopedNode { Field: SearchField.Country }
        || runner.Text.Analyze(QueryPrinter.Print(Inner(leaf))).Count > 0;

    private static bool IsExpanded(QueryNode leaf) => Inner(leaf) is PrefixNode or FuzzyNode;

    private static QueryNode Inner(QueryNode leaf) => leaf is ScopedNode scoped ? scoped.Node : leaf;
}
