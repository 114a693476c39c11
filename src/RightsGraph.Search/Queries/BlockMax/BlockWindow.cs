using System.Numerics;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// A stretch of blocks of 64 documents: which documents of each a query finds, and a bound that none of their scores
/// exceeds.
/// </summary>
/// <param name="firstBlock">Counts the blocks of a segment from 0; a multiple of <see cref="Blocks"/>.</param>
/// <param name="docs">A bit for each document, by block.</param>
/// <param name="bounds">By block.</param>
internal readonly ref struct BlockWindow(int firstBlock, Span<ulong> docs, Span<double> bounds)
{
    public const int Blocks = 64;

    /// <summary>Documents of a block, as a word has bits.</summary>
    public const int BlockSize = 64;

    private readonly Span<ulong> docs = docs;
    private readonly Span<double> bounds = bounds;

    public int FirstBlock => firstBlock;

    /// <summary>The first document that lies in it.</summary>
    public int Start => firstBlock * BlockSize;

    /// <summary>The first document that lies behind it.</summary>
    public int End => Start + (Blocks * BlockSize);

    public ReadOnlySpan<ulong> Docs => docs;

    /// <summary>How many blocks whole windows have in which so many documents lie.</summary>
    public static int BlocksFor(int documents) =>
        (documents + (Blocks * BlockSize) - 1) / (Blocks * BlockSize) * Blocks;

    /// <summary>Adds documents of all blocks, and the greatest scores to the bounds.</summary>
    public void Add(ReadOnlySpan<ulong> found, ReadOnlySpan<double> greatest)
    {
        for (var block = 0; block < Blocks; block += Vector<ulong>.Count)
        {
            (new Vector<ulong>(docs[block..]) | new Vector<ulong>(found[block..])).CopyTo(docs[block..]);
            (new Vector<double>(bounds[block..]) + new Vector<double>(greatest[block..])).CopyTo(bounds[block..]);
        }
    }

    /// <summary>Adds documents of one block, and their greatest score to its bound.</summary>
    public void Add(int block, ulong found, double greatest)
    {
        docs[block - firstBlock] |= found;
        bounds[block - firstBlock] += greatest;
    }

    /// <summary>Adds the documents of the same blocks; of two bounds the greater counts, as a float.</summary>
    public void AddBest(ReadOnlySpan<ulong> found, ReadOnlySpan<double> greatest)
    {
        for (var block = 0; block < Blocks; block++)
        {
            docs[block] |= found[block];
            bounds[block] = Math.Max(bounds[block], (float)greatest[block]);
        }
    }

    /// <summary>Adds the documents to a set of their segment's.</summary>
    /// <returns>How many they are.</returns>
    public int CopyTo(FixedBitSet segment)
    {
        var count = 0;
        var words = segment.GetBits().AsSpan();
        words = words[firstBlock..Math.Min(words.Length, firstBlock + Blocks)];
        for (var block = 0; block < words.Length; block++)
        {
            words[block] |= (long)docs[block];
            count += BitOperations.PopCount(docs[block]);
        }

        return count;
    }

    /// <summary>Forgets the documents that are not in a set of their segment's.</summary>
    public void Keep(FixedBitSet segment)
    {
        // The last window reaches further than the segment.
        var words = segment.GetBits().AsSpan();
        words = words[firstBlock..Math.Min(words.Length, firstBlock + Blocks)];
        for (var block = 0; block < words.Length; block++)
        {
            docs[block] &= (ulong)words[block];
        }
    }
}
