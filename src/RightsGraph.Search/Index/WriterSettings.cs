using Lucene.Net.Analysis.Core;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Index;

internal static class WriterSettings
{
    // Fewer, larger segments make queries faster: one holds some 40,000 long texts.
    private const double BufferMegabytes = 128;

    /// <summary>A segment with more deletions is merged. Subtracting 10,000 deleted documents from the statistics takes
    /// some 100 ms when an index is opened.</summary>
    private const double MaxDeletedPercent = 20;

    public static IndexWriterConfig Create(IIndexReport? report) =>

        // Every field has its own tokens; the writer merely insists on an analyzer.
        new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
            Similarity = Ranking.Similarity,
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = MaxDeletedPercent },
            MergeScheduler = new ReportingMergeScheduler(report),
        };

    /// <summary>A failed merge, on a full disk for instance, leaves the index as it was and is retried after a later
    /// commit. Lucene's own scheduler throws on its thread, which would end the program.</summary>
    private sealed class ReportingMergeScheduler(IIndexReport? report) : ConcurrentMergeScheduler
    {
        protected override void HandleMergeException(Exception exc) => report?.Failed("merging segments", exc);
    }
}
