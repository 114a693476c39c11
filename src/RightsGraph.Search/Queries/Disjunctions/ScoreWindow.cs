using System.Numerics;
using System.Runtime.Intrinsics;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// What a query finds among some documents that follow each other in a segment: blocks of 64, each with a bound that
/// none of its scores exceeds. Scores are added up only where they are asked for: most blocks of a million texts have
/// none that comes onto a page.
/// </summary>
internal sealed class ScoreWindow
{
    public const int Blocks = 64;

    /// <summary>In documents.</summary>
    public const int Size = Blocks * ImpactBlocks.BlockSize;

    private readonly ulong[] found = new ulong[Blocks];
    private readonly double[] bounds = new double[Blocks];
    private readonly double[] scores = new double[ImpactBlocks.BlockSize];
    private DisjunctScorer? scorer;

    // Of one block.
    private (int Start, ulong Docs) scored;

    /// <summary>The first document that lies in it: a multiple of its size.</summary>
    public int Start { get; private set; }

    /// <summary>The first document that lies behind it.</summary>
    public int End => Start + Size;

    /// <summary>Lets it begin with a document, and finds what a query has there.</summary>
    public void MoveTo(int start, DisjunctScorer query)
    {
        MoveTo(start);
        (scorer, scored) = (query, default);
        query.Find(this);
    }

    /// <summary>Lets it begin with a document, and empties it.</summary>
    public void MoveTo(int start)
    {
        Array.Clear(found);
        Array.Clear(bounds);
        Start = start;
    }

    /// <summary>Adds documents, and their blocks' greatest scores to the bounds.</summary>
    public void Find(ReadOnlySpan<ulong> docs, ReadOnlySpan<double> greatest)
    {
        for (var block = 0; block < Blocks; block += Vector<ulong>.Count)
        {
            (new Vector<ulong>(found, block) | new Vector<ulong>(docs[block..])).CopyTo(found, block);
            (new Vector<double>(bounds, block) + new Vector<double>(greatest[block..])).CopyTo(bounds, block);
        }
    }

    /// <summary>Adds what another window found of the same documents: of one query after the other.</summary>
    public void Find(ScoreWindow other) => Find(other.found, other.bounds);

    /// <summary>Adds the documents of another window of the same documents; of two bounds the greater counts.</summary>
    public void FindBest(ScoreWindow other)
    {
        for (var block = 0; block < Blocks; block++)
        {
            found[block] |= other.found[block];
            bounds[block] = Math.Max(bounds[block], (float)other.bounds[block]);
        }
    }

    /// <summary>Forgets the documents that are not in a set of their segment's.</summary>
    public void Keep(FixedBitSet segment)
    {
        var words = segment.GetBits();
        for (var block = 0; block < Blocks; block++)
        {
            // The last window may reach further than the segment.
            if (found[block] != 0)
            {
                found[block] &= (ulong)words[(Start / ImpactBlocks.BlockSize) + block];
            }
        }
    }

    /// <summary>Adds the documents that were found to a set of their segment's.</summary>
    /// <returns>How many they are.</returns>
    public int CopyTo(FixedBitSet segment)
    {
        var (words, count) = (segment.GetBits(), 0);
        for (var block = 0; block < Blocks; block++)
        {
            if (found[block] != 0)
            {
                words[(Start / ImpactBlocks.BlockSize) + block] |= (long)found[block];
                count += BitOperations.PopCount(found[block]);
            }
        }

        return count;
    }

    /// <summary>The blocks of which a document may score so much, in ascending order.</summary>
    public Bits BlocksFrom(float least) => new(0, Reaching(bounds, least));

    /// <summary>The documents of a block that were found, in ascending order.</summary>
    public Bits DocsIn(int block) => new(Start + (block * ImpactBlocks.BlockSize), found[block]);

    /// <summary>Those of a block that score so much, and some that score next to it.</summary>
    public Bits DocsIn(int block, float least)
    {
        var start = Start + (block * ImpactBlocks.BlockSize);
        var reaching = found[block] & scorer!.MayReach(start, bounds[block], JustBelow(least));
        if (reaching != 0)
        {
            Score(start, reaching);
            reaching &= Reaching(scores, least);
        }

        return new(start, reaching);
    }

    /// <param name="doc">Was found in it.</param>
    public float ScoreOf(int doc)
    {
        var start = doc & -ImpactBlocks.BlockSize;
        if (scored.Start != start || (scored.Docs >> doc & 1) == 0)
        {
            Score(start, found[(start - Start) / ImpactBlocks.BlockSize]);
        }

        return (float)scores[doc % ImpactBlocks.BlockSize];
    }

    private void Score(int start, ulong docs)
    {
        Array.Clear(scores);
        scorer!.AddTo(scores, start, docs);
        scored = (start, docs);
    }

    private static ulong Reaching(double[] values, float least)
    {
        var (bits, from) = (0UL, Vector256.Create(JustBelow(least)));
        for (var place = 0; place < values.Length; place += Vector256<double>.Count)
        {
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.Create(values, place), from)
                .ExtractMostSignificantBits() << place;
        }

        return bits;
    }

    // What is rounded to a float comes up to it from half a float below.
    private static double JustBelow(float least) => MathF.BitDecrement(least);
}
