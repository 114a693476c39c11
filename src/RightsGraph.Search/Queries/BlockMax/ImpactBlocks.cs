using System.Numerics;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// What a frequent part of a query scores in a segment, in blocks of 64 documents: each block knows which of them have
/// it, and their greatest score, so that most need not be looked into.
/// </summary>
internal sealed class ImpactBlocks : BlockMaxScorer
{
    /// <summary>Besides 4 for each score.</summary>
    public const int BytesPerBlock = sizeof(ulong) + sizeof(double) + sizeof(int);

    private readonly ulong[] docs;
    private readonly double[] greatest;
    private readonly int[] first;
    private readonly float[] impacts;

    /// <param name="list">All of the segment.</param>
    /// <param name="documents">How many the segment has.</param>
    public ImpactBlocks(ImpactList list, int documents)
    {
        var blocks = BlockWindow.BlocksFor(documents);
        (docs, greatest, first) = (new ulong[blocks], new double[blocks], new int[blocks]);
        impacts = new float[list.Count];
        for (var place = 0; place < list.Count; place++)
        {
            (var doc, impacts[place]) = list[place];
            var block = doc / BlockWindow.BlockSize;
            first[block] = docs[block] == 0 ? place : first[block];
            docs[block] |= 1UL << doc;
            greatest[block] = Math.Max(greatest[block], impacts[place]);
        }
    }

    public override void Find(BlockWindow window) => window.Add(
        docs.AsSpan(window.FirstBlock, BlockWindow.Blocks), greatest.AsSpan(window.FirstBlock, BlockWindow.Blocks));

    public override (ulong Docs, double Bound) BlockAt(int block) => (docs[block], greatest[block]);

    public override void AddTo(Span<double> scores, int block, ulong docs)
    {
        var own = this.docs[block];
        if ((own & docs) == 0)
        {
            return;
        }

        var place = first[block];
        foreach (var doc in new BitIterator(0, own & docs))
        {
            scores[doc] += impacts[place + BitOperations.PopCount(own & ((1UL << doc) - 1))];
        }
    }
}
