using System.Numerics;
using Lucene.Net.Index;
using RightsGraph.Search.Indexing;

namespace RightsGraph.Search.Facets;

/// <summary>
/// For each document of each segment its place in the snapshot's documents: read once, so that counting needs no index.
/// </summary>
internal sealed class RecordNumbers
{
    private readonly int[][] segments;

    public RecordNumbers(IndexReader reader) =>
        segments = [.. reader.Leaves.Select(context => Read(context.AtomicReader))];

    /// <summary>The records of all hits, a block of them at a time.</summary>
    public void Visit(HitSet hits, Action<ReadOnlySpan<int>> visit, CancellationToken cancellation)
    {
        Span<int> block = stackalloc int[64];
        foreach (var (segment, bits) in hits.Segments())
        {
            var records = segments[segment];
            var words = bits.GetBits();
            for (var word = 0; word < words.Length; word++)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = 0;
                for (var rest = (ulong)words[word]; rest != 0; rest &= rest - 1)
                {
                    block[count++] = records[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                }

                if (count > 0)
                {
                    visit(block[..count]);
                }
            }
        }
    }

    private static int[] Read(AtomicReader segment)
    {
        var records = segment.GetNumericDocValues(IndexFields.Record);
        return [.. Enumerable.Range(0, segment.MaxDoc).Select(doc => (int)records.Get(doc))];
    }
}
