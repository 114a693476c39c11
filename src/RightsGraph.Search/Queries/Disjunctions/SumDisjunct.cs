using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Finds what any of its members finds, and adds up their scores.</summary>
internal sealed class SumDisjunct(IReadOnlyList<Disjunct> members) : Disjunct
{
    public override DisjunctScorer? In(AtomicReaderContext segment)
    {
        DisjunctScorer[] found = [.. members.Select(member => member.In(segment)).OfType<DisjunctScorer>()];
        return found.Length switch { 0 => null, 1 => found[0], _ => new Scorer(found) };
    }

    private sealed class Scorer(DisjunctScorer[] members) : DisjunctScorer
    {
        public override int Doc => members.Min(member => member.Doc);

        public override void AddTo(ScoreWindow window)
        {
            foreach (var member in members)
            {
                member.AddTo(window);
            }
        }
    }
}
