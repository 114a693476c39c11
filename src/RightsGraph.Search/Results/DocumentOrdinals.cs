using System.Numerics;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Results;

/// <summary>For each document of each segment its place in the snapshot's documents.</summary>
internal sealed class DocumentOrdinals(int[][] segments)
{
    /// <param name="segment">By its place in the index.</param>
    public int[] Of(int segment) => segments[segment];

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
}
