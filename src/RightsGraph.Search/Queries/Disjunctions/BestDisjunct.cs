using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Finds what any of its members finds; the greatest of their scores counts.</summary>
internal sealed class BestDisjunct(IReadOnlyList<Disjunct> members) : Disjunct
{
    private readonly ScoreWindow best = new();
    private readonly ScoreWindow next = new();

    public override DisjunctScorer? In(AtomicReaderContext segment)
    {
        DisjunctScorer[] found = [.. members.Select(member => member.In(segment)).OfType<DisjunctScorer>()];
        return found.Length switch { 0 => null, 1 => found[0], _ => new Scorer(found, best, next) };
    }

    private sealed class Scorer(DisjunctScorer[] members, ScoreWindow best, ScoreWindow next) : DisjunctScorer
    {
        public override int Doc => members.Min(member => member.Doc);

        public override void AddTo(ScoreWindow window)
        {
            best.MoveTo(window.Start);
            foreach (var member in members)
            {
                next.MoveTo(window.Start);
                member.AddTo(next);
                best.KeepGreater(next);
            }

            window.Add(best);
        }
    }
}
