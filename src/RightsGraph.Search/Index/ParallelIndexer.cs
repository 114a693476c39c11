using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Suggest;

namespace RightsGraph.Search.Index;

/// <summary>
/// Adds records to an index on all processors: to analyse them takes most of the time. Each worker has its share of the
/// records from the start, so that what it counts does not depend on which worker was faster.
/// </summary>
internal static class ParallelIndexer
{
    // Neighbours are mostly of one country and language.
    private const int ChunkSize = 64;

    public static void Add(
        IndexWriter writer,
        IReadOnlyList<Document> records,
        TextAnalyzer analyzer,
        VocabularyBuilder vocabulary,
        CancellationToken cancellation)
    {
        var chunks = (records.Count + ChunkSize - 1) / ChunkSize;
        var workers = Math.Clamp(chunks, 1, Environment.ProcessorCount);
        VocabularyBuilder[] counted =
        [
            vocabulary,
            .. Enumerable.Range(1, workers - 1)
                .Select(_ => new VocabularyBuilder(VocabularyBuilder.MaxPhrases / workers)),
        ];
        Run(workers, Feed, cancellation);
        foreach (var other in counted.Skip(1))
        {
            vocabulary.Add(other);
        }

        void Feed(int worker, Func<bool> isOver)
        {
            using var mapper = new DocumentMapper(analyzer, counted[worker]);
            for (var chunk = worker; chunk < chunks && !isOver(); chunk += workers)
            {
                foreach (var record in records.Skip(chunk * ChunkSize).Take(ChunkSize))
                {
                    writer.AddDocument(mapper.Map(record));
                }
            }
        }
    }

    /// <summary>Ends all workers soon after one fails, and fails with what that one failed with.</summary>
    private static void Run(int workers, Action<int, Func<bool>> work, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers };
        try
        {
            Parallel.For(0, workers, options, (worker, state) =>
                work(worker, () => state.ShouldExitCurrentIteration || cancellation.IsCancellationRequested));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
