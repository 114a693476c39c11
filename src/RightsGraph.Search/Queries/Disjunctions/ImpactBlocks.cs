using System.Numerics;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// What a part of a query scores in documents of a segment that follow each other, in blocks of 64. Each block knows
/// which of its documents score, and the greatest score, so that most blocks need not be looked into.
/// </summary>
internal sealed class ImpactBlocks : IKeptImpacts
{
    /// <summary>Documents of a block, as a word has bits.</summary>
    public const int BlockSize = 64;

    /// <summary>Besides 4 for each score.</summary>
    public const int BytesPerBlock = sizeof(ulong) + sizeof(double) + sizeof(int);

    private readonly ulong[] docs;
    private readonly double[] greatest;
    private readonly int[] first;
    private float[] impacts = [];
    private int start;

    /// <param name="documents">How many it has room for; rounded up to whole windows.</param>
    public ImpactBlocks(int documents)
    {
        var blocks = BlocksFor(documents);
        (docs, greatest, first) = (new ulong[blocks], new double[blocks], new int[blocks]);
    }

    /// <summary>How many documents have a score.</summary>
    public int Count { get; private set; }

    /// <summary>Empties it, and lets it begin with a document that a window begins with.</summary>
    public void MoveTo(int start)
    {
        if (Count > 0)
        {
            Array.Clear(docs);
            Array.Clear(greatest);
            Count = 0;
        }

        this.start = start;
    }

    /// <param name="doc">Greater than that added before.</param>
    /// <param name="impact">Its score, not negative.</param>
    public void Add(int doc, float impact)
    {
        var block = BlockOf(doc);
        if (docs[block] == 0)
        {
            first[block] = Count;
        }

        docs[block] |= 1UL << doc;
        greatest[block] = Math.Max(greatest[block], impact);
        if (Count == impacts.Length)
        {
            Array.Resize(ref impacts, Math.Max(BlockSize, 2 * Count));
        }

        impacts[Count++] = impact;
    }

    /// <summary>Gives back room for more. To be kept, and not to be added to.</summary>
    public void Trim() => Array.Resize(ref impacts, Count);

    public DisjunctScorer? Scorer(ImpactBlocks passing) => Count == 0 ? null : new ImpactScorer(this);

    /// <summary>Adds the documents that lie in a window to it, with the greatest scores of their blocks.</summary>
    public void Find(ScoreWindow window)
    {
        if (Count > 0)
        {
            var block = BlockOf(window.Start);
            window.Find(docs.AsSpan(block, ScoreWindow.Blocks), greatest.AsSpan(block, ScoreWindow.Blocks));
        }
    }

    /// <inheritdoc cref="DisjunctScorer.BlockAt"/>
    public (ulong Docs, double Greatest) BlockAt(int start)
    {
        var block = BlockOf(start);
        return (docs[block], greatest[block]);
    }

    /// <inheritdoc cref="DisjunctScorer.AddTo"/>
    public void AddTo(Span<double> scores, int start, ulong docs)
    {
        var block = BlockOf(start);
        var own = this.docs[block];
        if ((own & docs) == 0)
        {
            return;
        }

        var place = first[block];
        foreach (var doc in new Bits(0, own & docs))
        {
            scores[doc] += impacts[place + BitOperations.PopCount(own & ((1UL << doc) - 1))];
        }
    }

    private int BlockOf(int doc) => (doc - start) / BlockSize;

    private static int BlocksFor(int documents) =>
        (documents + ScoreWindow.Size - 1) / ScoreWindow.Size * ScoreWindow.Blocks;
}
