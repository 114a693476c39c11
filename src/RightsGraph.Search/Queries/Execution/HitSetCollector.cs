using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Adds the hits of a search to a set; what they score is not asked for.</summary>
internal sealed class HitSetCollector(HitSet hits, SearchClock clock) : ICollector, IBlockCollector
{
    private FixedBitSet segment = null!;

    // Scorers that may go back and forth allocate large tables for every query.
    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => segment = hits.Segment(context);

    public void Find(BlockWindow window) => window.CopyTo(segment);

    public void Rank(IReadOnlyList<SegmentMatches> segments)
    {
    }

    public void Collect(int doc)
    {
        clock.Step();
        segment.Set(doc);
    }
}
