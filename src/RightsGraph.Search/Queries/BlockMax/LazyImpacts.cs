using Lucene.Net.Search;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// Reads impacts as the windows come, so that a search which is out of time has found something until then.
/// </summary>
/// <param name="scorer">Not asked for a document yet.</param>
/// <param name="keep">Takes the impacts when all are read; null where they are not kept.</param>
internal sealed class LazyImpacts(Scorer scorer, Action<ImpactList>? keep) : BlockMaxScorer
{
    private readonly ImpactList read = new();
    private Action<ImpactList>? keep = keep;
    private int doc = scorer.NextDoc();

    public override void Find(BlockWindow window)
    {
        for (; doc < window.End; doc = scorer.NextDoc())
        {
            read.Add(doc, scorer.GetScore());
        }

        if (doc == DocIdSetIterator.NO_MORE_DOCS)
        {
            keep?.Invoke(read);
            keep = null;
        }

        read.Find(window);
    }

    public override (ulong Docs, double Bound) BlockAt(int block) => read.BlockAt(block);

    public override void AddTo(Span<double> scores, int block, ulong docs) => read.AddTo(scores, block, docs);
}
