using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// Reads impacts as the windows come, so that a search which is out of time has found something until then, and forgets
/// those of the window before.
/// </summary>
/// <param name="scorer">Not asked for a document yet.</param>
/// <param name="passing">Room for a window.</param>
/// <param name="recorder">Takes all that is read; null where it is not kept.</param>
internal sealed class ReadingScorer(Scorer scorer, ImpactBlocks passing, ImpactRecorder? recorder)
    : ImpactScorer(passing)
{
    private int doc = scorer.NextDoc();

    protected override void Read(ScoreWindow window)
    {
        Impacts.MoveTo(window.Start);
        for (; doc < window.End; doc = scorer.NextDoc())
        {
            var impact = scorer.GetScore();
            Impacts.Add(doc, impact);
            recorder?.Add(doc, impact);
        }

        if (doc == DocIdSetIterator.NO_MORE_DOCS)
        {
            recorder?.End();
        }
    }
}
