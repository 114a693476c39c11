using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>The matches of a query in one segment. Scores are computed only on demand: most blocks of a million texts
/// have none that reaches a page.</summary>
internal sealed class SegmentMatches(AtomicReaderContext context, BlockMaxScorer scorer) : IDisposable
{
    private readonly double[] scores = new double[BlockWindow.BlockSize];
    private ulong[] docs = [];
    private double[] bounds = [];
    private double? bound;

    // Which documents of which block the scores are of.
    private (int Block, ulong Docs) scored;

    public AtomicReaderContext Context => context;

    /// <summary>Blocks that were matched before the end or a timeout, a multiple of a window's.</summary>
    public int Blocks { get; private set; }

    /// <summary>No document of the segment scores more.</summary>
    public double Bound => bound ??= Max(bounds.AsSpan(0, Blocks));

    public void Match(Action<BlockWindow> onWindow)
    {
        var all = BlockWindow.BlocksFor(context.AtomicReader.MaxDoc);
        docs = ArrayPool<ulong>.Shared.Rent(all);
        bounds = ArrayPool<double>.Shared.Rent(all);
        docs.AsSpan(0, all).Clear();
        bounds.AsSpan(0, all).Clear();
        for (Blocks = 0; Blocks < all; Blocks += BlockWindow.Blocks)
        {
            SearchClock.Running?.Step(BlockWindow.Blocks);
            var window = new BlockWindow(
                Blocks, docs.AsSpan(Blocks, BlockWindow.Blocks), bounds.AsSpan(Blocks, BlockWindow.Blocks));
            scorer.Fill(window);
            onWindow(window);
        }
    }

    public BitIterator DocsIn(int block) => new(block * BlockWindow.BlockSize, docs[block]);

    /// <summary>The blocks of a window whose maximum score is at least <c>min</c> and less than <c>end</c>; all others
    /// are skipped.</summary>
    public BitIterator BlocksBoundedBy(int firstBlock, double min, double end)
    {
        var window = bounds.AsSpan(firstBlock, BlockWindow.Blocks);
        return new(firstBlock, AtLeast(window, min) & ~AtLeast(window, end));
    }

    /// <summary>The documents of a block that score at least <c>min</c> and less than <c>end</c>, and the number that
    /// score more. Both limits are compared with the sum before it is rounded to a float.</summary>
    public (BitIterator Docs, int Above) DocsScoring(int block, double min, double end)
    {
        var (matches, above) = (docs[block] & scorer.CompetitiveDocs(block, bounds[block], min), 0UL);
        if (matches != 0)
        {
            Score(block, matches);
            above = matches & AtLeast(scores, end);
            matches &= AtLeast(scores, min) & ~above;
        }

        return (new(block * BlockWindow.BlockSize, matches), BitOperations.PopCount(above));
    }

    public float ScoreOf(int doc)
    {
        var block = doc / BlockWindow.BlockSize;
        if (scored.Block != block || (scored.Docs >> doc & 1) == 0)
        {
            Score(block, docs[block]);
        }

        return (float)scores[doc % BlockWindow.BlockSize];
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(docs);
        ArrayPool<double>.Shared.Return(bounds);
        (docs, bounds) = ([], []);
    }

    private void Score(int block, ulong wanted)
    {
        Array.Clear(scores);
        scorer.AddTo(scores, block, wanted);
        scored = (block, wanted);
    }

    private static double Max(ReadOnlySpan<double> values)
    {
        var max = Vector256<double>.Zero;
        for (; !values.IsEmpty; values = values[Vector256<double>.Count..])
        {
            max = Vector256.Max(max, Vector256.Create(values));
        }

        return Math.Max(Math.Max(max[0], max[1]), Math.Max(max[2], max[3]));
    }

    /// <returns>A bit for each of 64 values.</returns>
    private static ulong AtLeast(ReadOnlySpan<double> values, double min)
    {
        var (bits, limit) = (0UL, Vector256.Create(min));
        for (var i = 0; i < values.Length; i += Vector256<double>.Count)
        {
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(values[i..]), limit)
                .ExtractMostSignificantBits() << i;
        }

        return bits;
    }
}
