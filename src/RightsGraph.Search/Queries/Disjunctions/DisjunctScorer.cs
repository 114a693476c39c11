namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>
/// Hands out what one alternative of a query finds in a segment, window by window from the first, and what it scores
/// there, by those blocks of the window that are asked for.
/// </summary>
internal abstract class DisjunctScorer
{
    /// <summary>Adds what it finds in the window, with bounds of what it scores there.</summary>
    public abstract void Find(ScoreWindow window);

    /// <summary>Of a block of the window that it found last: a bit for each document, and the bound.</summary>
    /// <param name="start">The document at which the block begins.</param>
    public abstract (ulong Docs, double Bound) BlockAt(int start);

    /// <summary>Adds the scores of some documents of such a block.</summary>
    /// <param name="scores">64 of them, 0 for a document without any.</param>
    /// <param name="start">The document at which the block begins.</param>
    /// <param name="docs">A bit for each of which the score is asked for.</param>
    public abstract void AddTo(Span<double> scores, int start, ulong docs);

    /// <summary>The documents of such a block that may score so much, as far as that is seen without scoring.</summary>
    /// <param name="start">The document at which the block begins.</param>
    /// <param name="bound">Of the block.</param>
    /// <param name="least">The score.</param>
    public virtual ulong MayReach(int start, double bound, double least) => ulong.MaxValue;
}
