using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Iterates over the documents of a segment that satisfy a coverage, window by window, where Lucene runs the
/// query.</summary>
internal sealed class CoverageScorer(Weight weight, Coverage coverage, Scorer?[] members, int maxDoc) : Scorer(weight)
{
    private const int WindowSize = BlockWindow.Blocks * BlockWindow.BlockSize;

    private readonly ulong[] covered = new ulong[BlockWindow.Blocks];
    private int window = -1;
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => 0;

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        while (target < maxDoc)
        {
            if (target / WindowSize != window)
            {
                window = target / WindowSize;
                Fill();
            }

            if (NextIn(target - (window * WindowSize)) is { } found)
            {
                return doc = (window * WindowSize) + found;
            }

            target = (window + 1) * WindowSize;
        }

        return doc = NO_MORE_DOCS;
    }

    public override long GetCost() => members.Sum(member => member?.GetCost() ?? 0);

    private int? NextIn(int offset)
    {
        for (var block = offset / BlockWindow.BlockSize; block < BlockWindow.Blocks; block++)
        {
            var bits = block == offset / BlockWindow.BlockSize
                ? covered[block] & (ulong.MaxValue << offset)
                : covered[block];
            if (bits != 0)
            {
                return (block * BlockWindow.BlockSize) + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }

        return null;
    }

    private void Fill()
    {
        var (first, end) = (window * WindowSize, (window + 1) * WindowSize);
        SearchClock.Running?.Step(BlockWindow.Blocks);
        for (var i = 0; i < members.Length; i++)
        {
            var docs = coverage.DocsOf(i);
            docs.Clear();
            if (members[i] is not { } member)
            {
                continue;
            }

            var match = member.DocID < first ? member.Advance(first) : member.DocID;
            for (; match < end; match = member.NextDoc())
            {
                docs[(match - first) / BlockWindow.BlockSize] |= 1UL << match;
            }
        }

        coverage.Cover(covered);
    }
}
