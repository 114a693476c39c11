using System.Collections.Frozen;
using Lucene.Net.Search;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>A query in the form that the index takes, with what the index told about its clauses.</summary>
internal sealed record CompiledQuery(
    Query Query, GroupClause Clauses, IReadOnlyDictionary<Clause, ClauseStatistics> Readings)
{
    /// <summary>Prefixes that find and do not rank.</summary>
    public IEnumerable<string> UnrankedPrefixes => Readings
        .Where(reading => reading.Value.Weight == 0)
        .Select(reading => reading.Key is ScopedClause scoped ? scoped.Inner : reading.Key)
        .OfType<PrefixClause>()
        .Select(clause => clause.Prefix);

    /// <summary>What each query within scores, by reference; groups are not among them.</summary>
    public required IReadOnlyDictionary<Query, ScoredPart> Parts { get; init; }
}

/// <summary>What the index knows of a clause.</summary>
/// <param name="Weight">
/// How much it tells texts apart: BM25's idf, summed over the words of a phrase; 0 where it does not rank.
/// </param>
/// <param name="Words">The words of the index that a fuzzy word stands for; else null.</param>
internal sealed record ClauseStatistics(float Weight, FrozenSet<string>? Words = null);
