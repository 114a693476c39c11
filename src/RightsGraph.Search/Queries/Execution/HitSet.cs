using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Documents of an index, a bit each. Segments without any take no memory.</summary>
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

    /// <summary>The bits of a segment, to look at; null where there are none.</summary>
    public FixedBitSet? Find(AtomicReaderContext context) => segments[context.Ord];

    /// <summary>What passes a filter.</summary>
    public static HitSet Of(Filter filter, IndexReader reader)
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

    /// <summary>Keeps only what is in the other set of the same index.</summary>
    public void IntersectWith(HitSet other)
    {
        for (var segment = 0; segment < segments.Length; segment++)
        {
            if (other.segments[segment] is { } kept)
            {
                segments[segment]?.And(kept);
            }
            else
            {
                segments[segment] = null;
            }
        }
    }

    /// <summary>The segments that have any, each with its place in the index.</summary>
    public IEnumerable<(int Segment, FixedBitSet Bits)> Segments() =>
        segments.Index().Where(segment => segment.Item is not null)
            .Select(segment => (segment.Index, segment.Item!));
}
