using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// What a query finds in one segment, in blocks of 64 documents, each with a bound that none of its scores exceeds.
/// Scores are added up only where they are asked for: most blocks of a million texts have none that comes onto a page.
/// </summary>
/// <param name="context">The segment.</param>
/// <param name="scorer">Of what is searched for there.</param>
internal sealed class SegmentMatches(AtomicReaderContext context, BlockMaxScorer scorer) : IDisposable
{
    private readonly double[] scores = new double[BlockWindow.BlockSize];
    private ulong[] docs = [];
    private double[] bounds = [];

    private double? bound;

    // Of one block.
    private (int Block, ulong Docs) scored;

    public AtomicReaderContext Context => context;

    /// <summary>So many blocks of the segment, from its first, are searched: those of whole windows.</summary>
    public int Blocks { get; private set; }

    /// <summary>Searches the segment, window by window.</summary>
    /// <param name="take">Is given each window, and may take documents out of it.</param>
    /// <exception cref="SearchTimeoutException">What was found in the windows until then stays.</exception>
    public void Search(Action<BlockWindow> take)
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
            scorer.Find(window);
            take(window);
        }
    }

    /// <summary>What no document has a greater score than.</summary>
    public double Bound => bound ??= Greatest(bounds.AsSpan(0, Blocks));

    /// <summary>The documents of a block that were found, in ascending order.</summary>
    public BitIterator DocsIn(int block) => new(block * BlockWindow.BlockSize, docs[block]);

    /// <summary>Of the blocks of a window, those that have such a bound, in ascending order.</summary>
    /// <param name="firstBlock">Of the window.</param>
    /// <param name="from">The least bound.</param>
    /// <param name="below">Greater than the greatest.</param>
    public BitIterator BlocksBetween(int firstBlock, double from, double below)
    {
        var window = bounds.AsSpan(firstBlock, BlockWindow.Blocks);
        return new(firstBlock, Reaching(window, from) & ~Reaching(window, below));
    }

    /// <summary>Those of a block that score so much, in ascending order; and how many score more.</summary>
    /// <param name="block">From 0.</param>
    /// <param name="least">Before it is rounded to a float, as scores are in the end.</param>
    /// <param name="below">Greater than the greatest score, before it is rounded.</param>
    public (BitIterator Docs, int Above) DocsBetween(int block, double least, double below)
    {
        var (reaching, above) = (docs[block] & scorer.CompetitiveDocs(block, bounds[block], least), 0UL);
        if (reaching != 0)
        {
            Score(block, reaching);
            above = reaching & Reaching(scores, below);
            reaching &= Reaching(scores, least) & ~above;
        }

        return (new(block * BlockWindow.BlockSize, reaching), BitOperations.PopCount(above));
    }

    /// <param name="doc">Was found.</param>
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

    private static double Greatest(ReadOnlySpan<double> values)
    {
        var greatest = Vector256<double>.Zero;
        for (; !values.IsEmpty; values = values[Vector256<double>.Count..])
        {
            greatest = Vector256.Max(greatest, Vector256.Create(values));
        }

        return Math.Max(Math.Max(greatest[0], greatest[1]), Math.Max(greatest[2], greatest[3]));
    }

    /// <param name="values">64 of them.</param>
    /// <param name="least">Sets the bits of those that are no less.</param>
    private static ulong Reaching(ReadOnlySpan<double> values, double least)
    {
        var (bits, from) = (0UL, Vector256.Create(least));
        for (var place = 0; place < values.Length; place += Vector256<double>.Count)
        {
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(values[place..]), from)
                .ExtractMostSignificantBits() << place;
        }

        return bits;
    }
}
