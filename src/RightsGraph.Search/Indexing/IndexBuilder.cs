using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Suggesting;
using Directory = Lucene.Net.Store.Directory;

namespace RightsGraph.Search.Indexing;

/// <summary>Writes the index of a snapshot, in one commit.</summary>
internal static class IndexBuilder
{
    // Fewer, larger segments make queries cheaper: one segment holds some 40,000 long texts.
    private const double BufferMegabytes = 128;

    public static void Build(
        Snapshot snapshot, Directory directory, TextAnalyzer analyzer, CancellationToken cancellation)
    {
        // Every field brings its own tokens; the writer merely insists on an analyzer.
        using var unused = new KeywordAnalyzer();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, unused)
        {
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = Ranking.Similarity,
        };
        using var writer = new IndexWriter(directory, config);
        var vocabulary = new VocabularyBuilder();
        using var mapper = new DocumentMapper(analyzer, vocabulary);
        var mentions = snapshot.FindMentions(cancellation);
        var ordinal = 0;
        foreach (var record in snapshot.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.AddDocument(mapper.Map(record, ordinal, mentions.OrdinalsAt(ordinal)));
            ordinal++;
        }

        VocabularyFile.Write(directory, vocabulary.Build(CountryNames.UsualKeys(snapshot, analyzer)));
        writer.SetCommitData(IndexFormat.CommitData(snapshot.Version));
        writer.Commit();
    }
}
