using System.Numerics;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>The cached impacts of a frequent term in one segment, with the exact maximum of each block.</summary>
internal sealed class ImpactBlocks : BlockMaxScorer
{
    /// <summary>Without the 4 bytes of each impact.</summary>
    public const int BytesPerBlock = sizeof(ulong) + sizeof(double) + sizeof(int);

    private readonly ulong[] docs;
    private readonly double[] maxima;
    private readonly int[] firstImpacts;
    private readonly float[] impacts;

    public ImpactBlocks(ImpactList list, int documents)
    {
        var blocks = BlockWindow.BlocksFor(documents);
        (docs, maxima, firstImpacts) = (new ulong[blocks], new double[blocks], new int[blocks]);
        impacts = new float[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            (var doc, impacts[i]) = list[i];
            var block = doc / BlockWindow.BlockSize;
            firstImpacts[block] = docs[block] == 0 ? i : firstImpacts[block];
            docs[block] |= 1UL << doc;
            maxima[block] = Math.Max(maxima[block], impacts[i]);
        }
    }

    public override void Fill(BlockWindow window) => window.Add(
        docs.AsSpan(window.FirstBlock, BlockWindow.Blocks), maxima.AsSpan(window.FirstBlock, BlockWindow.Blocks));

    public override (ulong Docs, double Bound) BlockAt(int block) => (docs[block], maxima[block]);

    public override void AddTo(Span<double> scores, int block, ulong docs)
    {
        var own = this.docs[block];
        if ((own & docs) == 0)
        {
            return;
        }

        var first = firstImpacts[block];
        foreach (var doc in new BitIterator(0, own & docs))
        {
            scores[doc] += impacts[first + BitOperations.PopCount(own & ((1UL << doc) - 1))];
        }
    }
}
