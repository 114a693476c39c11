using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Takes what a search finds, segment by segment.</summary>
internal interface IBlockCollector
{
    /// <summary>The windows that follow are of this segment.</summary>
    void SetNextReader(AtomicReaderContext context);

    /// <summary>Takes the documents that were found in a window, each window of the segment once.</summary>
    void Find(BlockWindow window);

    /// <summary>Looks for the best of all that was found, when all segments were searched.</summary>
    void Rank(IReadOnlyList<SegmentMatches> segments);
}
