using System.Runtime.ExceptionServices;
using RightsGraph.Search.Suggest;

namespace RightsGraph.Search.Index;

/// <summary>Indexes records on all processors, as analysing them takes most of the time. Each worker has a fixed share
/// of the records, so that what it counts does not depend on which worker is faster.</summary>
internal static class ParallelIndexer
{
    // Neighbours mostly share country and language.
    private const int ChunkSize = 64;

    public static void Add(
        IndexWriter writer,
        IReadOnlyList<Document> records,
        TextAnalyzer analyzer,
        BigramWords bigramWords,
        VocabularyBuilder vocabulary,
        CancellationToken cancellation)
    {
        var chunks = (records.Count + ChunkSize - 1) / ChunkSize;
        var workers = Math.Clamp(chunks, 1, Environment.ProcessorCount);
        VocabularyBuilder[] vocabularies =
        [
            vocabulary,
            .. Enumerable.Range(1, workers - 1)
                .Select(_ => new VocabularyBuilder(VocabularyBuilder.MaxPhrases / workers)),
        ];
        Run(workers, Index, cancellation);
        foreach (var other in vocabularies.Skip(1))
        {
            vocabulary.Add(other);
        }

        void Index(int worker, Func<bool> isCanceled)
        {
            using var mapper = new DocumentMapper(analyzer, vocabularies[worker], bigramWords);
            for (var chunk = worker; chunk < chunks && !isCanceled(); chunk += workers)
            {
                foreach (var record in records.Skip(chunk * ChunkSize).Take(ChunkSize))
                {
                    writer.AddDocument(mapper.Map(record));
                }
            }
        }
    }

    // Rethrows what the first failed worker threw; the others end soon after.
    private static void Run(int workers, Action<int, Func<bool>> work, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers };
        try
        {
            Parallel.For(0, workers, options, (worker, state) =>
                work(worker, () => state.ShouldExitCurrentIteration || cancellation.IsCancellationRequested));
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
