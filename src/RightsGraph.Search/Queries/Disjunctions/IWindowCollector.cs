using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Takes what a search finds window by window.</summary>
internal interface IWindowCollector
{
    /// <summary>The windows that follow are of this segment.</summary>
    void SetNextReader(AtomicReaderContext context);

    /// <param name="window">Empty of what was found in the one before.</param>
    void Collect(ScoreWindow window);
}
