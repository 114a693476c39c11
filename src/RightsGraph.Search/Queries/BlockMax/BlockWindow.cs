using System.Numerics;
using System.Runtime.Intrinsics;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>64 consecutive blocks of 64 documents: the matches of each block as bits, and an upper bound of their
/// scores.</summary>
/// <param name="firstBlock">Blocks are numbered from 0 in their segment; a multiple of <see cref="Blocks"/>.</param>
/// <param name="docs">One word for each block.</param>
/// <param name="bounds">One for each block.</param>
internal readonly ref struct BlockWindow(int firstBlock, Span<ulong> docs, Span<double> bounds)
{
    public const int Blocks = 64;

    /// <summary>As many documents as a word has bits.</summary>
    public const int BlockSize = 64;

    private readonly Span<ulong> docs = docs;
    private readonly Span<double> bounds = bounds;

    public int FirstBlock => firstBlock;

    public int FirstDoc => firstBlock * BlockSize;

    /// <summary>Exclusive.</summary>
    public int EndDoc => FirstDoc + (Blocks * BlockSize);

    public ReadOnlySpan<ulong> Docs => docs;

    /// <summary>The blocks of as many whole windows as the documents need.</summary>
    public static int BlocksFor(int documents) =>
        (documents + (Blocks * BlockSize) - 1) / (Blocks * BlockSize) * Blocks;

    public void Add(ReadOnlySpan<ulong> added, ReadOnlySpan<double> maxScores)
    {
        for (var block = 0; block < Blocks; block += Vector256<ulong>.Count)
        {
            (Vector256.Create<ulong>(docs[block..]) | Vector256.Create(added[block..])).CopyTo(docs[block..]);
            (Vector256.Create<double>(bounds[block..]) + Vector256.Create(maxScores[block..])).CopyTo(bounds[block..]);
        }
    }

    public void Add(int block, ulong added, double maxScore)
    {
        docs[block - firstBlock] |= added;
        bounds[block - firstBlock] += maxScore;
    }

    /// <summary>Of two bounds the greater one stays.</summary>
    public void AddMax(ReadOnlySpan<ulong> added, ReadOnlySpan<double> maxScores)
    {
        for (var block = 0; block < Blocks; block++)
        {
            docs[block] |= added[block];
            bounds[block] = Math.Max(bounds[block], (float)maxScores[block]);
        }
    }

    /// <returns>The number of matches.</returns>
    public int CopyTo(FixedBitSet segment)
    {
        var count = 0;
        var words = WordsOf(segment);
        for (var block = 0; block < words.Length; block++)
        {
            words[block] |= (long)docs[block];
            count += BitOperations.PopCount(docs[block]);
        }

        return count;
    }

    public void IntersectWith(FixedBitSet segment)
    {
        var words = WordsOf(segment);
        for (var block = 0; block < words.Length; block++)
        {
            docs[block] &= (ulong)words[block];
        }
    }

    // The last window reaches beyond the segment.
    private Span<long> WordsOf(FixedBitSet segment)
    {
        var words = segment.GetBits().AsSpan();
        return words[firstBlock..Math.Min(words.Length, firstBlock + Blocks)];
    }
}

/// <summary>Enumerates the set bits of a word in ascending order, the lowest bit being number <c>start</c>.</summary>
internal struct BitIterator(int start, ulong bits)
{
    private ulong rest = bits;
    private int bit = -1;

    public readonly int Current => start + bit;

    public readonly BitIterator GetEnumerator() => this;

    public bool MoveNext()
    {
        bit = BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        return bit < 64;
    }
}
