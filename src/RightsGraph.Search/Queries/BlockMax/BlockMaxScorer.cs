namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>
/// Hands out what one alternative of a query finds in a segment, window by window from the first; and what it scores
/// there, by those blocks that are asked for afterwards.
/// </summary>
internal abstract class BlockMaxScorer
{
    /// <summary>Adds what it finds in the window, with bounds of what it scores there.</summary>
    public abstract void Find(BlockWindow window);

    /// <summary>What it found in a block: a bit for each document, and the bound.</summary>
    public abstract (ulong Docs, double Bound) BlockAt(int block);

    /// <summary>Adds the scores of documents that it found in a block.</summary>
    /// <param name="scores">64 of them, 0 for a document without any.</param>
    /// <param name="block">In which the documents lie.</param>
    /// <param name="docs">A bit for each of which the score is asked for.</param>
    public abstract void AddTo(Span<double> scores, int block, ulong docs);

    /// <summary>The documents of a block that may score so much, as far as that is seen without scoring.</summary>
    /// <param name="block">In which it found any.</param>
    /// <param name="bound">Of the block.</param>
    /// <param name="least">The score.</param>
    public virtual ulong CompetitiveDocs(int block, double bound, double least) => ulong.MaxValue;
}
