using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>One alternative of a query, or all of them, weighed for one search.</summary>
internal abstract class Disjunct
{
    /// <summary>Of one segment at a time. Null where nothing of it is found there.</summary>
    public abstract DisjunctScorer? In(AtomicReaderContext segment);
}
