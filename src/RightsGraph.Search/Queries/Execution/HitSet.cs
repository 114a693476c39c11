using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Documents of an index as bits. Segments without any take no memory.</summary>
internal sealed class HitSet
{
    private readonly FixedBitSet?[] segments;

    public HitSet(IndexReader reader) => segments = new FixedBitSet?[reader.Leaves.Count];

    private HitSet(HitSet other) => segments = [.. other.segments.Select(segment => segment?.Clone())];

    public int Count => segments.Sum(segment => segment?.Cardinality ?? 0);

    public HitSet Clone() => new(this);

    /// <summary>The bits of a segment, to set.</summary>
    public FixedBitSet Segment(AtomicReaderContext context) =>
        segments[context.Ord] ??= new FixedBitSet(context.AtomicReader.MaxDoc);

    /// <summary>The bits of a segment, to read; null where none was set.</summary>
    public FixedBitSet? Find(AtomicReaderContext context) => segments[context.Ord];

    public bool Contains(int segment, int doc) => segments[segment]?.Get(doc) == true;

    public static HitSet FromFilter(Filter filter, IndexReader reader)
    {
        var passing = new HitSet(reader);
        foreach (var context in reader.Leaves)
        {
            if (filter.GetDocIdSet(context, acceptDocs: null)?.GetIterator() is { } documents)
            {
                passing.Segment(context).Or(documents);
            }
        }

        return passing;
    }

    public void IntersectWith(HitSet other)
    {
        for (var segment = 0; segment < segments.Length; segment++)
        {
            if (other.segments[segment] is { } bits)
            {
                segments[segment]?.And(bits);
            }
            else
            {
                segments[segment] = null;
            }
        }
    }

    /// <summary>The segments that have any, by their ordinals.</summary>
    public IEnumerable<(int Segment, FixedBitSet Bits)> Segments() =>
        segments.Index().Where(segment => segment.Item is not null)
            .Select(segment => (segment.Index, segment.Item!));
}

internal sealed class HitSetFilter(HitSet passing) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(passing.Find(context), acceptDocs);
}

/// <summary>Adds the hits of a search to a set without scoring them.</summary>
internal sealed class HitSetCollector(HitSet hits, SearchClock clock) : ICollector, IBlockCollector
{
    private FixedBitSet segment = null!;

    // Out of order Lucene allocates large tables for every query.
    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => segment = hits.Segment(context);

    public void Collect(BlockWindow window) => window.CopyTo(segment);

    public void CollectTop(IReadOnlyList<SegmentMatches> segments)
    {
    }

    public void Collect(int doc)
    {
        clock.Step();
        segment.Set(doc);
    }
}
