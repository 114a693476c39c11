using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Finds what any of its members finds, and adds up their scores.</summary>
internal sealed class SumWeight(IReadOnlyList<BlockMaxWeight> members) : BlockMaxWeight
{
    public override BlockMaxScorer? In(AtomicReaderContext segment) =>
        OfAny(members, segment, found => new Scorer(found));

    private sealed class Scorer(BlockMaxScorer[] members) : BlockMaxScorer
    {
        public override void Find(BlockWindow window)
        {
            foreach (var member in members)
            {
                member.Find(window);
            }
        }

        public override (ulong Docs, double Bound) BlockAt(int block)
        {
            var (docs, bound) = (0UL, 0.0);
            foreach (var member in members)
            {
                var (found, greatest) = member.BlockAt(block);
                (docs, bound) = (docs | found, bound + greatest);
            }

            return (docs, bound);
        }

        public override void AddTo(Span<double> scores, int block, ulong docs)
        {
            foreach (var member in members)
            {
                member.AddTo(scores, block, docs);
            }
        }

        // Where all others together do not reach so much, a document must have what this member finds.
        public override ulong CompetitiveDocs(int block, double bound, double least)
        {
            var reaching = ulong.MaxValue;
            foreach (var member in members)
            {
                var (docs, greatest) = member.BlockAt(block);
                reaching &= bound - greatest < least ? docs : ulong.MaxValue;
            }

            return reaching;
        }
    }
}
