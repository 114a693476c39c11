using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>One alternative of a query, or all of them, weighed for one search.</summary>
internal abstract class BlockMaxWeight
{
    /// <summary>Of one segment at a time. Null where nothing of it is found there.</summary>
    public abstract BlockMaxScorer? In(AtomicReaderContext segment);

    /// <summary>Of those of several that find anything in a segment.</summary>
    protected static BlockMaxScorer? OfAny(
        IReadOnlyList<BlockMaxWeight> members, AtomicReaderContext segment, Func<BlockMaxScorer[], BlockMaxScorer> join)
    {
        BlockMaxScorer[] found = [.. members.Select(member => member.In(segment)).OfType<BlockMaxScorer>()];
        return found.Length switch { 0 => null, 1 => found[0], _ => join(found) };
    }
}
