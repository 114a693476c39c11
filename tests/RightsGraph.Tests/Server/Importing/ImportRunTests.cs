using System.Diagnostics;
using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Importing;
using RightsGraph.Tests.Archive.Exports;
using RightsGraph.Tests.Archive.Readers;

namespace RightsGraph.Tests.Server.Importing;

public sealed class ImportRunTests : IDisposable
{
    private const string Page = "---\ncountry: Kenya\nlanguage: en\n---\n• One.\n• 2014-04-14\n";

    private readonly TempFolder folder = new();
    private readonly ArchiveStore store = ArchiveStore.InMemory(TimeProvider.System);
    private readonly StringWriter messages = new();

    [Fact]
    public async Task WhatCameInIsToldOfEachDocument()
    {
        folder.Write("page.txt", Page);
        folder.Write("lines.jsonl", Exported.Lines);

        var report = await ImportAsync();

        Assert.Equal(
            [("lines.jsonl", ImportResult.New, 3, 3, 3, 1), ("page.txt", ImportResult.New, 1, 1, 1, 0)],
            report.Documents.Select(Counts));
        Assert.Equal(2, (await store.ReadSourcesAsync()).Count);
    }

    [Fact]
    public async Task ADocumentThatIsTheSameIsLeftAloneAndOneThatChangedTakesTheOldOnesPlace()
    {
        folder.Write("same.txt", Page);
        folder.Write("changed.txt", Page);
        await ImportAsync();
        folder.Write("changed.txt", Page + "• Two.\n");

        var report = await ImportAsync();

        Assert.Equal(
            [("changed.txt", ImportResult.Replaced), ("same.txt", ImportResult.Unchanged)],
            report.Documents.Select(document => (document.Document, document.Result)));
        var snapshot = await store.LoadSnapshotAsync();
        Assert.Equal(["One.", "Two.", "One."], snapshot.Summaries.Select(summary => summary.Text));
    }

    [Fact]
    public async Task ADocumentThatAnEarlierProgramReadDifferentlyIsToldAsReread()
    {
        folder.Write("page.txt", Page);
        var read = Reader.Page(Page);
        await store.ImportAsync(read with { Entries = [] });

        var report = await ImportAsync();

        Assert.Equal(ImportResult.Reread, Assert.Single(report.Documents).Result);
        Assert.Contains("reread page.txt: Kenya", messages.ToString(), StringComparison.Ordinal);
        Assert.Equal(read.Entries.Count, (await store.LoadSnapshotAsync()).Entries.Length);
        Assert.Equal(ImportResult.Unchanged, Assert.Single((await ImportAsync()).Documents).Result);
    }

    [Fact]
    public async Task WhatIsRefusedIsNamedByFileLineAndReasonAndStopsNothingElse()
    {
        var bad = folder.Write("a.txt", "• Kenya\n• Feb 30, 2014\n");
        var lines = folder.Write("b.jsonl", Exported.Lines);
        folder.Write("c.txt", Page);

        var report = await ImportAsync();

        Assert.Equal([(bad, 2), (lines, 2)], report.Refused.Select(line => (line.File, line.Line)));
        Assert.Equal(["b.jsonl", "c.txt"], (await store.ReadSourcesAsync()).Select(source => source.Name));
        Assert.Contains($"refused {bad}:2: 'Feb 30, 2014' is no date", messages.ToString(), StringComparison.Ordinal);
        Assert.Contains($"refused {lines}:2: the line is not JSON", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeReadFailsAndStopsNothingElse()
    {
        var gone = new DocumentFile(folder.PathOf("gone.txt"), "gone.txt");
        var there = new DocumentFile(folder.Write("there.txt", Page), "there.txt");

        var report = await ImportAsync(store, gone, there);

        Assert.Contains("gone.txt", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal("there.txt", Assert.Single(await store.ReadSourcesAsync()).Name);
    }

    [Fact]
    public async Task APipeIsNoFile()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var pipe = new DocumentFile(folder.PathOf("pipe.jsonl"), "pipe.jsonl");
        using (var mkfifo = Process.Start("mkfifo", [pipe.Path]))
        {
            await mkfifo.WaitForExitAsync();
        }

        var report = await ImportAsync(store, pipe);

        Assert.Contains($"'{pipe.Path}' is no regular file", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgressNeverFallsAndEndsWithAllBytes()
    {
        var small = await Exported.OfAsync(await Exported.StoreOfAsync(
            [.. Enumerable.Range(0, 40).Select(number => ($"{number}.txt", Encoding.UTF8.GetBytes(Page)))]));
        await File.WriteAllBytesAsync(folder.PathOf("a.jsonl"), small);
        folder.Write("b.txt", Page);
        folder.Write("c.jsonl", Exported.Lines);
        var progress = new Progress();
        DocumentFile[] files = [.. DocumentFolder.FilesIn(folder.Path)];

        await new ImportRun(store, TimeProvider.System, progress).ImportAsync(files, default);

        Assert.Equal(progress.Reached.Order(), progress.Reached);
        Assert.True(progress.Reached[0] > 0);
        Assert.Equal(files.Sum(file => file.Length), progress.Reached[^1]);
        Assert.Equal(["a.jsonl", "b.txt", "c.jsonl"], progress.Begun);
    }

    [Fact]
    public async Task ProgressMovesWhileALargeDocumentIsRead()
    {
        const int Lines = 20_000;
        var line = """{"type":"summary","country":"Kenya","language":"en","text":"What a court decided."}""";
        folder.Write("large.jsonl", string.Concat(Enumerable.Repeat(line + "\n", Lines)));
        var progress = new Progress();
        DocumentFile[] files = [.. DocumentFolder.FilesIn(folder.Path)];

        await new ImportRun(store: null, TimeProvider.System, progress).ImportAsync(files, default);

        var whileReading = progress.Reached.Take(progress.ReachedBeforeTheFirst).Distinct().ToList();
        Assert.InRange(whileReading.Count, 10, Lines);
        Assert.InRange(whileReading[^1], (files[0].Length / 2) - 1, files[0].Length / 2);
    }

    [Fact]
    public async Task AStopEndsTheReadingOfALargeDocument()
    {
        folder.Write("large.jsonl", string.Concat(Enumerable.Repeat("{}\n", 200_000)));
        using var stop = new CancellationTokenSource();
        var progress = new Progress { OnReached = stop.Cancel };

        await Assert.ThrowsAsync<OperationCanceledException>(() => new ImportRun(store, TimeProvider.System, progress)
            .ImportAsync(DocumentFolder.FilesIn(folder.Path), stop.Token));

        Assert.Single(progress.Reached);
    }

    [Fact]
    public async Task ADocumentThatTheStoreCannotTakeFailsAndStopsNothingElse()
    {
        folder.Write("a.txt", Page);
        await ImportAsync();
        var export = Encoding.UTF8.GetString(await Exported.OfAsync(store)).Split('\n');
        var forged = Encoding.UTF8.GetString(await Exported.OfAsync(await Exported.StoreOfAsync(
            ("b.txt", Encoding.UTF8.GetBytes(Page))))).Split('\n');
        forged[1] = export[1];
        folder.Write("b.jsonl", string.Join('\n', forged));
        folder.Write("c.txt", Page);

        var report = await ImportAsync();

        Assert.Equal(
            [ImportResult.Unchanged, ImportResult.Failed, ImportResult.New],
            report.Documents.Select(document => document.Result));
        Assert.Contains("b.jsonl", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAStoreEverythingIsReadAndReported()
    {
        folder.Write("lines.jsonl", Exported.Lines);
        var report = await ImportAsync(null, [.. DocumentFolder.FilesIn(folder.Path)]);
        Assert.True(report.DryRun);
        Assert.Equal(("lines.jsonl", ImportResult.Read, 3, 3, 3, 1), Counts(Assert.Single(report.Documents)));
    }

    [Fact]
    public async Task AnExportComesInSourceBySource()
    {
        var export = await Exported.OfAsync(await Exported.AnArchiveAsync());
        folder.Write("archive.jsonl", export);

        var report = await ImportAsync();

        Assert.Equal(
            ["lines.jsonl", "lines.jsonl.gz", "pages/page.txt"],
            report.Documents.Select(document => document.Document));
        Assert.Equal(export, await Exported.OfAsync(store));
    }

    [Fact]
    public async Task ADocumentBeyondTheLimitIsRefusedAndNotRead()
    {
        var path = folder.Write("huge.jsonl", "");
        using (var file = File.OpenWrite(path))
        {
            // Takes no room on the disk.
            file.SetLength((1L << 30) + 1);
        }

        var refused = Assert.Single((await ImportAsync()).Refused);
        Assert.Contains("has 1,073,741,825 bytes; at most 1,073,741,824", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStopBetweenDocumentsLeavesTheRestOut()
    {
        using var stop = new CancellationTokenSource();
        folder.Write("a.txt", Page);
        folder.Write("b.txt", Page);
        var run = new ImportRun(store, TimeProvider.System, new StoppingAtTheFirst(stop));

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => run.ImportAsync(DocumentFolder.FilesIn(folder.Path), stop.Token));

        Assert.Equal("a.txt", Assert.Single(await store.ReadSourcesAsync()).Name);
        Assert.Equal("a.txt", Assert.Single(run.Report.Documents).Document);
    }

    [Fact]
    public async Task ANameCannotSteerTheTerminal()
    {
        folder.Write("\u001b[2J.txt", "• Kenya\n• Feb 30, 2014\n");
        folder.Write("\u0007.txt", Page);
        await ImportAsync();
        Assert.DoesNotContain(messages.ToString(), letter => letter is '\u001b' or '\u0007');
    }

    public void Dispose() => folder.Dispose();

    private Task<ImportReport> ImportAsync() => ImportAsync(store, [.. DocumentFolder.FilesIn(folder.Path)]);

    private async Task<ImportReport> ImportAsync(ArchiveStore? into, params DocumentFile[] files)
    {
        var run = new ImportRun(into, TimeProvider.System, new ImportProgressLines(messages));
        await run.ImportAsync(files, CancellationToken.None);
        return run.Report;
    }

    private static (string, ImportResult, int, int, int, int) Counts(ImportedDocument document) => (
        document.Document, document.Result, document.Countries, document.Summaries, document.Entries, document.Refused);

    private sealed class StoppingAtTheFirst(CancellationTokenSource stop) : ImportProgressLines(TextWriter.Null)
    {
        public override void Complete(ImportedDocument document) => stop.Cancel();
    }

    private sealed class Progress : IImportProgress
    {
        public List<string> Begun { get; } = [];

        public List<long> Reached { get; } = [];

        /// <summary>How many were reached before the first document was there.</summary>
        public int ReachedBeforeTheFirst { get; private set; }

        public Action? OnReached { get; init; }

        public void Begin(DocumentFile file)
        {
            ReachedBeforeTheFirst = Begun.Count == 0 ? Reached.Count : ReachedBeforeTheFirst;
            Begun.Add(file.Name);
        }

        public void Complete(ImportedDocument document)
        {
        }

        public void Refuse(Refusal refusal)
        {
        }

        public void Fail(string message)
        {
        }

        public void AdvanceTo(long bytes)
        {
            Reached.Add(bytes);
            OnReached?.Invoke();
        }
    }
}
