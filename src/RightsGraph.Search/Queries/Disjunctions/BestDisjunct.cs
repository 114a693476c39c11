using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Finds what any of its members finds; the greatest of their scores counts.</summary>
internal sealed class BestDisjunct(IReadOnlyList<Disjunct> members) : Disjunct
{
    public override DisjunctScorer? In(AtomicReaderContext segment) =>
        OfAny(members, segment, found => new Scorer(found));

    private sealed class Scorer(DisjunctScorer[] members) : DisjunctScorer
    {
        private readonly ScoreWindow best = new();
        private readonly ScoreWindow next = new();

        public override void Find(ScoreWindow window)
        {
            best.MoveTo(window.Start);
            foreach (var member in members)
            {
                next.MoveTo(window.Start, member);
                best.FindBest(next);
            }

            window.Find(best);
        }

        public override (ulong Docs, double Bound) BlockAt(int start)
        {
            var (docs, bound) = (0UL, 0.0);
            foreach (var member in members)
            {
                var (found, greatest) = member.BlockAt(start);
                (docs, bound) = (docs | found, Math.Max(bound, (float)greatest));
            }

            return (docs, bound);
        }

        public override void AddTo(Span<double> scores, int start, ulong docs)
        {
            Span<double> greatest = stackalloc double[ImpactBlocks.BlockSize];
            Span<double> member = stackalloc double[ImpactBlocks.BlockSize];
            greatest.Clear();
            foreach (var scorer in members)
            {
                member.Clear();
                scorer.AddTo(member, start, docs);
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
