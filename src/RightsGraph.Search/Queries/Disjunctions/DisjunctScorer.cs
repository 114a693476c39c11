namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Hands out what one alternative of a query scores in a segment, window by window.</summary>
internal abstract class DisjunctScorer
{
    /// <summary>The next document that it scores; <see cref="int.MaxValue"/> where there is none.</summary>
    public abstract int Doc { get; }

    /// <summary>Adds the scores of the documents in the window, of which none lies before <see cref="Doc"/>.</summary>
    public abstract void AddTo(ScoreWindow window);
}
