using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Index;

/// <summary>How an index is written.</summary>
internal static class WriterSettings
{
    // Fewer, larger segments make queries cheaper: one segment holds some 40,000 long texts.
    private const double BufferMegabytes = 128;

    /// <summary>
    /// Of a segment's documents: with more deleted it is written anew. To take deleted ones off the statistics costs
    /// some 100 ms when an index with 10,000 deleted is opened.
    /// </summary>
    private const double MaxDeletedPercent = 20;

    public static IndexWriterConfig Create() =>

        // Every field brings its own tokens; the writer merely insists on an analyzer.
        new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
            Similarity = Ranking.Similarity,
            MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = MaxDeletedPercent },
            MergeScheduler = new QuietMergeScheduler(),
        };

    /// <summary>
    /// A merge only tidies up: one that fails, for want of room on the disk, leaves the index as it was and comes again
    /// with a later commit. Lucene's own scheduler throws on its thread, which would end the program.
    /// </summary>
    private sealed class QuietMergeScheduler : ConcurrentMergeScheduler
    {
        protected override void HandleMergeException(Exception exc)
        {
        }
    }
}
