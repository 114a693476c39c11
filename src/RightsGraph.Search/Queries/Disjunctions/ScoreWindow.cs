using System.Numerics;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// The scores of some documents that follow each other in a segment, added up from the parts of a query. Each part goes
/// through it in a loop of its own, which takes a fraction of the time of asking all parts for the document that comes
/// next.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents; their scores take 32 KiB, which is a processor's nearest memory.</summary>
    private const int Size = 4_096;

    private const int WordBits = 64;

    /// <summary>Of 64 documents each.</summary>
    public const int Blocks = Size / WordBits;

    private readonly double[] scores = new double[Size];
    private readonly ulong[] found = new ulong[Blocks];

    /// <summary>The first document that lies in it: a multiple of 64.</summary>
    public int Start { get; private set; }

    /// <summary>The first document that lies behind it.</summary>
    public int End => Start + Size;

    /// <summary>Empties it, and lets it begin with a document, or up to 63 before it.</summary>
    public void MoveTo(int doc)
    {
        Array.Clear(scores);
        Array.Clear(found);
        Start = doc & -WordBits;
    }

    /// <param name="doc">Lies in it, and has a score.</param>
    public float ScoreOf(int doc) => (float)scores[doc - Start];

    /// <summary>Adds to the score that a document has.</summary>
    public void Add(int doc, float score) => At(doc) += score;

    /// <summary>Adds the scores of another window of the same documents.</summary>
    public void Add(ScoreWindow other)
    {
        for (var block = 0; block < Blocks; block++)
        {
            foreach (var doc in other.DocsIn(block))
            {
                Add(doc, other.ScoreOf(doc));
            }
        }
    }

    /// <summary>Keeps of two scores of each document the greater.</summary>
    public void KeepGreater(ScoreWindow other)
    {
        for (var block = 0; block < Blocks; block++)
        {
            foreach (var doc in other.DocsIn(block))
            {
                ref var score = ref At(doc);
                score = Math.Max(score, other.ScoreOf(doc));
            }
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
                found[block] &= (ulong)words[(Start / WordBits) + block];
            }
        }
    }

    /// <summary>Adds the documents that have a score to a set of their segment's.</summary>
    /// <returns>How many they are.</returns>
    public int CopyTo(FixedBitSet segment)
    {
        var (words, count) = (segment.GetBits(), 0);
        for (var block = 0; block < Blocks; block++)
        {
            if (found[block] != 0)
            {
                words[(Start / WordBits) + block] |= (long)found[block];
                count += CountIn(block);
            }
        }

        return count;
    }

    /// <summary>How many of 64 documents have a score.</summary>
    public int CountIn(int block) => BitOperations.PopCount(found[block]);

    /// <summary>What none of 64 documents has a greater score than.</summary>
    public float GreatestIn(int block)
    {
        var rest = scores.AsSpan(block * WordBits, WordBits);
        var greatest = Vector<double>.Zero;
        for (; !rest.IsEmpty; rest = rest[Vector<double>.Count..])
        {
            greatest = Vector.Max(greatest, new Vector<double>(rest));
        }

        var best = 0.0;
        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            best = Math.Max(best, greatest[lane]);
        }

        return (float)best;
    }

    /// <summary>Those of 64 documents that have a score, in ascending order.</summary>
    public DocsOfBlock DocsIn(int block) => new(Start + (block * WordBits), found[block]);

    private ref double At(int doc)
    {
        var place = doc - Start;
        found[place / WordBits] |= 1UL << place;
        return ref scores[place];
    }

    /// <param name="start">The document of the lowest bit.</param>
    /// <param name="bits">One for each document.</param>
    public struct DocsOfBlock(int start, ulong bits)
    {
        private ulong rest = bits;
        private int place = -1;

        public readonly int Current => start + place;

        public readonly DocsOfBlock GetEnumerator() => this;

        public bool MoveNext()
        {
            place = BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return place < WordBits;
        }
    }
}
