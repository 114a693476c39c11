using Lucene.Net.Index;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Suggesting;

namespace RightsGraph.Search.Indexing;

/// <summary>
/// Adds records to an index on all processors: to analyse them takes most of the time. Each worker has its share of the
/// records from the start, so that what it counts does not depend on which worker was faster.
/// </summary>
internal static class DocumentFeed
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
                .Select(_ => new VocabularyBuilder(VocabularyBuilder.MostPhrases / workers)),
        ];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = workers };
        Parallel.For(0, workers, options, worker =>
        {
            using var mapper = new DocumentMapper(analyzer, counted[worker]);
            for (var chunk = worker; chunk < chunks; chunk += workers)
            {
                for (var place = chunk * ChunkSize; place < Math.Min(records.Count, (chunk + 1) * ChunkSize); place++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    writer.AddDocument(mapper.Map(records[place]));
                }
            }
        });
        foreach (var other in counted.Skip(1))
        {
            vocabulary.Add(other);
        }
    }
}
