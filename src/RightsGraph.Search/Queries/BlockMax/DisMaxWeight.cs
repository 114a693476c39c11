using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Finds what any of its members finds; the greatest of their scores counts.</summary>
internal sealed class DisMaxWeight(IReadOnlyList<BlockMaxWeight> members) : BlockMaxWeight
{
    public override BlockMaxScorer? In(AtomicReaderContext segment) =>
        OfAny(members, segment, found => new Scorer(found));

    private sealed class Scorer(BlockMaxScorer[] members) : BlockMaxScorer
    {
        public override void Find(BlockWindow window)
        {
            Span<ulong> docs = stackalloc ulong[BlockWindow.Blocks];
            Span<double> bounds = stackalloc double[BlockWindow.Blocks];
            Span<ulong> bestDocs = stackalloc ulong[BlockWindow.Blocks];
            Span<double> bestBounds = stackalloc double[BlockWindow.Blocks];
            bestDocs.Clear();
            bestBounds.Clear();
            var best = new BlockWindow(window.FirstBlock, bestDocs, bestBounds);
            foreach (var member in members)
            {
                docs.Clear();
                bounds.Clear();
                member.Find(new BlockWindow(window.FirstBlock, docs, bounds));
                best.AddBest(docs, bounds);
            }

            window.Add(bestDocs, bestBounds);
        }

        public override (ulong Docs, double Bound) BlockAt(int block)
        {
            var (docs, bound) = (0UL, 0.0);
            foreach (var member in members)
            {
                var (found, greatest) = member.BlockAt(block);
                (docs, bound) = (docs | found, Math.Max(bound, (float)greatest));
            }

            return (docs, bound);
        }

        public override void AddTo(Span<double> scores, int block, ulong docs)
        {
            Span<double> greatest = stackalloc double[BlockWindow.BlockSize];
            Span<double> member = stackalloc double[BlockWindow.BlockSize];
            greatest.Clear();
            foreach (var scorer in members)
            {
                member.Clear();
                scorer.AddTo(member, block, docs);
                for (var doc = 0; doc < member.Length; doc++)
                {
                    greatest[doc] = Math.Max(greatest[doc], (float)member[doc]);
                }
            }

            for (var doc = 0; doc < scores.Length; doc++)
            {
                scores[doc] += greatest[doc];
            }
        }
    }
}
