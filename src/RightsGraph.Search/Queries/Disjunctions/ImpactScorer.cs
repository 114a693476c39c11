namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Hands out impacts.</summary>
internal class ImpactScorer(ImpactBlocks impacts) : DisjunctScorer
{
    protected ImpactBlocks Impacts => impacts;

    public sealed override void Find(ScoreWindow window)
    {
        Read(window);
        impacts.Find(window);
    }

    public sealed override (ulong Docs, double Bound) BlockAt(int start) => impacts.BlockAt(start);

    public sealed override void AddTo(Span<double> scores, int start, ulong docs) =>
        impacts.AddTo(scores, start, docs);

    /// <summary>Sees to it that the impacts of a window are there.</summary>
    protected virtual void Read(ScoreWindow window)
    {
    }
}
