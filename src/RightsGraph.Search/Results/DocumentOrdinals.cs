using System.Numerics;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Results;

/// <summary>Maps the documents of each segment to their ordinals, their indexes in the snapshot's documents.</summary>
internal sealed class DocumentOrdinals(int[][] segments)
{
    public int Segments => segments.Length;

    public int[] InSegment(int segment) => segments[segment];

    /// <summary>Visits the ordinals of all hits, a block at a time.</summary>
    public void Visit(HitSet hits, Action<ReadOnlySpan<int>> visit, CancellationToken cancellation)
    {
        Span<int> block = stackalloc int[64];
        foreach (var (segment, bits) in hits.Segments())
        {
            var ordinals = segments[segment];
            var words = bits.GetBits();
            for (var word = 0; word < words.Length; word++)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = 0;
                for (var rest = (ulong)words[word]; rest != 0; rest &= rest - 1)
                {
                    block[count++] = ordinals[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                }

                if (count > 0)
                {
                    visit(block[..count]);
                }
            }
        }
    }
}
