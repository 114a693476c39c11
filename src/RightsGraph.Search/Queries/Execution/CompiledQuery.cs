using System.Collections.Frozen;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>A Lucene query with what the index knows of its clauses.</summary>
internal sealed record CompiledQuery(
    Query Query, GroupClause Clauses, IReadOnlyDictionary<Clause, ClauseStatistics> Statistics)
{
    public IEnumerable<string> UnrankedPrefixes => Statistics
        .Where(clause => clause.Value.Weight == 0)
        .Select(clause => clause.Key is ScopedClause scoped ? scoped.Inner : clause.Key)
        .OfType<PrefixClause>()
        .Select(clause => clause.Prefix);

    /// <summary>Whether not every match is a hit.</summary>
    public bool IsNarrowed => HasCoverage(Query);

    public required UnderstoodTerms Understood { get; init; }

    private static bool HasCoverage(Query query) =>
        query is CoverageQuery
        || (query is BooleanQuery group && group.Clauses.Any(clause => HasCoverage(clause.Query)));

    /// <summary>What each part of the query scores, by reference; groups are not among them.</summary>
    public required IReadOnlyDictionary<Query, ScoredPart> Parts { get; init; }
}

/// <param name="Weight">How well it tells texts apart: BM25's idf, summed over a phrase; 0 if it does not rank.</param>
/// <param name="Words">The words of the index that a fuzzy word stands for; else null.</param>
internal sealed record ClauseStatistics(float Weight, FrozenSet<string>? Words = null);

internal abstract record ScoredPart;

/// <summary>A clause, by its matches in all fields or in the title again.</summary>
internal sealed record ScoredClause(Clause Clause, bool IsInTitle = false) : ScoredPart;

internal sealed record ScoredPair(WordPair Pair) : ScoredPart;
