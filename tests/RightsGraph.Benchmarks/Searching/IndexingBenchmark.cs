using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using Directory = System.IO.Directory;
using Document = RightsGraph.Archive.Records.Document;
using Stored = Lucene.Net.Documents.Field.Store;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>
/// What it costs to build the index, to use one again and to bring it up to date, against Lucene's own writer with its
/// English analyzer over titles and texts, one thread, in the same run.
/// </summary>
internal static class IndexingBenchmark
{
    // Of a million texts each takes minutes.
    private static int Rounds(int times) => times > 1 ? 1 : 3;

    /// <param name="file">A JSON Lines document.</param>
    /// <param name="times">How often its texts are taken, under other ids and in sources of their own.</param>
    public static int Run(string file, int times)
    {
        var texts = Texts.Read(file);
        var folder = Directory.CreateTempSubdirectory("rightsgraph-").FullName;
        var count = times * texts.Documents.Count();
        var all = new List<Row>();
        for (var round = 0; round < Rounds(times); round++)
        {
            Directory.Delete(folder, recursive: true);
            var snapshot = Repeated(texts, times, version: 1);
            all.Add(Row.Measure("Lucene's own writer", () => WriteBare(snapshot)));
            all.Add(Row.Measure("built in a folder", () => UpdateTo(folder, snapshot)));
            all.Add(Row.Measure("used again", () => UpdateTo(folder, snapshot)));

            using var keeper = IndexKeeper.At(folder, new Silence());
            using var before = keeper.UpdateTo(snapshot);
            snapshot = Repeated(texts, times, version: 2);
            all.Add(Row.Measure($"brought up to date by {count / times / 10:N0}", () => keeper.UpdateTo(snapshot)));
            keeper.Dispose();
            snapshot = Repeated(texts, times, version: 3);
            all.Add(Row.Measure("the same at the next start", () => UpdateTo(folder, snapshot)));
        }

        Directory.Delete(folder, recursive: true);
        var best = all.GroupBy(row => row.What).Select(rows => rows.MinBy(row => row.Cpu)!).ToList();
        Console.WriteLine(Line($"| {count:N0} texts | CPU s | s | CPU / Lucene's |"));
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in best)
        {
            var ratio = row.Cpu / best[0].Cpu;
            Console.WriteLine(Line($"| {row.What} | {row.Cpu:0.00} | {row.Wall:0.00} | {ratio:0.00} |"));
        }

        return 0;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static void WriteBare(Snapshot snapshot)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(
            directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 128 });
        foreach (var document in snapshot.Documents)
        {
            writer.AddDocument([Field("title", document.Title), Field("text", document.Text)]);
        }

        static TextField Field(string name, string? text) => new(name, text ?? string.Empty, Stored.NO);
    }

    private static void UpdateTo(string folder, Snapshot snapshot)
    {
        using var keeper = IndexKeeper.At(folder, new Silence());
        using var index = keeper.UpdateTo(snapshot);
    }

    /// <summary>In each further version a tenth of the first source's texts have changed.</summary>
    private static Snapshot Repeated(Snapshot snapshot, int times, int version)
    {
        var sources = Enumerable.Range(0, times).Select(copy => snapshot.Sources[0] with
        {
            Id = Source.IdOf($"copy {copy}"),
            Name = $"copy {copy}",
            Sha256 = copy == 0 ? $"{version}" : "1",
        }).ToList();
        return new Snapshot(
            version, default, sources,
            sources.Index().SelectMany(source => snapshot.Summaries.Select(
                summary => (Summary)Copy(summary, source.Item, source.Index == 0 ? version : 1))),
            sources.Index().SelectMany(source => snapshot.Entries.Select(
                entry => (Entry)Copy(entry, source.Item, source.Index == 0 ? version : 1))));
    }

    private static Document Copy(Document document, Source source, int version) => document with
    {
        Id = RecordId.From(source.Name, document.Id.ToString()),
        Source = source,
        Text = version > 1 && document.Ordinal % 10 == 0 ? $"{document.Text} Changed {version}." : document.Text,
    };

    private sealed record Row(string What, double Cpu, double Wall)
    {
        public static Row Measure(string what, Action work)
        {
            GC.Collect();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            work();
            var wall = Stopwatch.GetElapsedTime(start);
            return new Row(
                what, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds, wall.TotalSeconds);
        }
    }

    private sealed class Silence : IIndexReport
    {
        public void Reused(string folder)
        {
        }

        public void Updated(int added, int removed)
        {
        }

        public void Built(int texts, string why)
        {
        }

        public void LeftFolder(string folder, string problem) => Console.Error.WriteLine(problem);

        public void Failed(string what, Exception problem) => Console.Error.WriteLine(problem);
    }
}
