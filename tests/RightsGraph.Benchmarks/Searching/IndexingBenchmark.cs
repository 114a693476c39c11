using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Suggesting;
using Stored = Lucene.Net.Documents.Field.Store;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>Parts.</summary>
internal static class IndexingBenchmark
{
    public static int Run(string file)
    {
        var snapshot = Texts.Read(file);
        var documents = snapshot.Documents.ToList();
        Measure("warm", () => Bare(snapshot));
        for (var i = 0; i < 2; i++)
        {
            Measure("bare", () => Bare(snapshot));
            Measure("mentions", () => RightsGraph.Archive.Mentions.MentionTable.Of([.. snapshot.Documents]));
            var analyzer = new TextAnalyzer();
            Measure("analysis", () =>
            {
                foreach (var d in documents)
                {
                    analyzer.Analyze(d.Text, Stemmers.Of(d.Language), true);
                }
            });
            Measure("vocabulary+analysis", () =>
            {
                var v = new VocabularyBuilder();
                var r = new RecordAnalyzer(analyzer);
                foreach (var d in documents)
                {
                    v.Add(d, r.Analyze(d));
                }
                v.Build(new HashSet<string>());
            });
            Measure("mapping", () =>
            {
                var m = new DocumentMapper(analyzer);
                foreach (var d in documents)
                {
                    m.Map(d);
                }
            });
            Measure("hash", () => _ = documents.Sum(d => IndexedContent.Of(d) & 1));
            Measure("write 1 thread, no vocabulary", () =>
            {
                using var w = new IndexWriter(new RAMDirectory(), WriterSettings.Create());
                var m = new DocumentMapper(analyzer);
                foreach (var d in documents)
                {
                    w.AddDocument(m.Map(d));
                }
                w.Commit();
            });
            var voc = new VocabularyBuilder();
            Measure("feed", () =>
            {
                using var w = new IndexWriter(new RAMDirectory(), WriterSettings.Create());
                DocumentFeed.Add(w, documents, analyzer, voc, default);
                w.Commit();
            });
            var dir = new RAMDirectory();
            Measure("voc write", () => VocabularyFile.Write(dir, "a", voc));
            Measure("voc read", () => voc = VocabularyFile.Read(dir, "a"));
            Measure("voc build", () => voc.Build(new HashSet<string>()));
            Measure("build", () => SearchIndex.Build(snapshot).Dispose());
        }

        return 0;
    }

    private static void Measure(string what, Action work)
    {
        GC.Collect();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var wall = Stopwatch.StartNew();
        work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s CPU, {wall.Elapsed.TotalSeconds:0.0} s"));
    }

    private static void Bare(Snapshot snapshot)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 128 });
        foreach (var document in snapshot.Documents)
        {
            writer.AddDocument([new TextField("title", document.Title ?? "", Stored.NO), new TextField("text", document.Text ?? "", Stored.NO)]);
        }
    }
}
