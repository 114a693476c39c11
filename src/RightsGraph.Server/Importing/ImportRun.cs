using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Store;

namespace RightsGraph.Server.Importing;

/// <summary>
/// Imports files one by one, each document in a transaction of its own, while the next is read. One that fails does not
/// stop the others; a store that fails twice in a row does.
/// </summary>
/// <param name="store">Null to read alone and to write nothing.</param>
/// <param name="clock">Tells when a document came in.</param>
/// <param name="progress">Hears of each step.</param>
internal sealed class ImportRun(ArchiveStore? store, TimeProvider clock, IImportProgress progress)
{
    /// <summary>
    /// Of the documents that are read and not stored yet, with their records. The one that is read next comes to it,
    /// and as much again while a large one is stored.
    /// </summary>
    private const int MaxMebibytes = 256;

    private readonly Prefetcher<FileReadResult> prefetcher = new(MaxMebibytes, reading => reading.Mebibytes);
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private long bytesDone;
    private bool hasStoreFailed;

    public ImportReport Report { get; } = new() { DryRun = store is null };

    /// <exception cref="StoreException">The store failed; what was imported before stays.</exception>
    /// <exception cref="OperationCanceledException">
    /// The token fired; the document on which it did so is not in the archive.
    /// </exception>
    public async Task ImportAsync(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        if (store is not null)
        {
            held.UnionWith((await store.ReadSourcesAsync(cancellation)).Select(source => source.Name));
        }

        DocumentFile? open = null;
        await foreach (var reading in prefetcher.PrefetchAsync(FileReadResult.ReadAll(files, clock)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reading.File != open)
            {
                bytesDone += open?.Length ?? 0;
                open = reading.File;
                progress.Begin(open);
            }

            if (reading.Outcome is { } outcome)
            {
                await TakeAsync(reading, outcome, cancellation);
            }
            else
            {
                Fail(reading.Problem!);
            }

            progress.AdvanceTo(bytesDone + reading.BytesRead);
        }

        progress.AdvanceTo(bytesDone + (open?.Length ?? 0));
    }

    public void Fail(string message)
    {
        Report.Failures.Add(message);
        progress.Fail(message);
    }

    private async Task TakeAsync(FileReadResult reading, ReadOutcome outcome, CancellationToken cancellation)
    {
        var (file, start) = (reading.File, clock.GetTimestamp());
        var result = outcome.Document is { } document
            ? await StoreAsync(file, document, cancellation)
            : ImportResult.Refused;
        foreach (var refusal in outcome.Refusals)
        {
            Report.Refused.Add(new RefusedLine(file.DisplayName, refusal.Document, refusal.Line, refusal.Message));
            progress.Refuse(refusal with { Document = file.DisplayName });
        }

        var imported = Of(file, outcome, result, reading.Time + clock.GetElapsedTime(start));
        Report.Documents.Add(imported);
        progress.Complete(imported);
    }

    private async Task<ImportResult> StoreAsync(
        DocumentFile file, ReadDocument document, CancellationToken cancellation)
    {
        if (store is null)
        {
            return ImportResult.Read;
        }

        try
        {
            var outcome = await store.ImportAsync(document, cancellation);
            hasStoreFailed = false;
            var isNew = held.Add(document.Source.Name);
            return outcome.Unchanged.Count > 0 ? ImportResult.Unchanged
                : outcome.Reread.Count > 0 ? ImportResult.Reread
                : isNew ? ImportResult.New
                : ImportResult.Replaced;
        }
        catch (StoreException problem) when (!hasStoreFailed)
        {
            // It may be this document alone.
            hasStoreFailed = true;
            Fail($"{file.DisplayName}: {problem.Message}");
            return ImportResult.Failed;
        }
    }

    private static ImportedDocument Of(DocumentFile file, ReadOutcome outcome, ImportResult result, TimeSpan time)
    {
        var document = outcome.Document;
        var (summaries, entries) = (document?.Summaries ?? [], document?.Entries ?? []);
        return new ImportedDocument(
            file.DisplayName,
            document?.Source.Name ?? file.Name,
            result,
            summaries.Concat<Document>(entries).Select(record => record.Country).Distinct().Count(),
            summaries.Count,
            entries.Count,
            outcome.Refusals.Count,
            Math.Round(time.TotalSeconds, 3));
    }
}
