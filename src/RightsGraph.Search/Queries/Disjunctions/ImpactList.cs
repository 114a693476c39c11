namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>What a part of a query scores in a segment of which few documents have it.</summary>
/// <param name="docs">In ascending order.</param>
/// <param name="impacts">One for each.</param>
internal sealed class ImpactList(int[] docs, float[] impacts) : IKeptImpacts
{
    public DisjunctScorer? Scorer(ImpactBlocks passing) =>
        docs.Length == 0 ? null : new ListScorer(docs, impacts, passing);

    private sealed class ListScorer(int[] docs, float[] impacts, ImpactBlocks passing) : ImpactScorer(passing)
    {
        private int place;

        protected override void Read(ScoreWindow window)
        {
            Impacts.MoveTo(window.Start);
            for (; place < docs.Length && docs[place] < window.End; place++)
            {
                Impacts.Add(docs[place], impacts[place]);
            }
        }
    }
}
