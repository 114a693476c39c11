using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>One alternative of a query, or all of them, weighed for one search.</summary>
internal abstract class Disjunct
{
    /// <summary>Of one segment at a time. Null where nothing of it is found there.</summary>
    public abstract DisjunctScorer? In(AtomicReaderContext segment);

    /// <summary>Of those of several that find anything in a segment.</summary>
    protected static DisjunctScorer? OfAny(
        IReadOnlyList<Disjunct> members, AtomicReaderContext segment, Func<DisjunctScorer[], DisjunctScorer> join)
    {
        DisjunctScorer[] found = [.. members.Select(member => member.In(segment)).OfType<DisjunctScorer>()];
        return found.Length switch { 0 => null, 1 => found[0], _ => join(found) };
    }
}
