namespace RightsGraph.Search.Queries.Clauses;

/// <summary>Counts a query's different terms against <see cref="QueryLimits"/>.</summary>
internal sealed class TermBudget
{
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly HashSet<Clause> expanded = [];

    public bool TryTake(string stem) =>
        stems.Contains(stem) || (stems.Count + expanded.Count < QueryLimits.MaxTerms && stems.Add(stem));

    /// <summary>For a prefix or a fuzzy word.</summary>
    public bool TryTakeExpanded(Clause clause) =>
        expanded.Contains(clause)
        || (expanded.Count < QueryLimits.MaxExpandedWords
            && stems.Count + expanded.Count < QueryLimits.MaxTerms
            && expanded.Add(clause));
}
