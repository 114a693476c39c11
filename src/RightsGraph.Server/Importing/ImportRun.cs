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
    /// <summary>Of the documents that are in memory at once; with their records they take twice as much.</summary>
    private const int MostMebibytes = 512;

    private readonly ReadAhead<(DocumentFile File, ReadOutcome? Outcome, string? Problem)> readAhead = new(
        MostMebibytes, read => (read.Outcome?.Document?.Bytes.LongLength ?? 0) >> 20);
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

        var start = clock.GetTimestamp();
        DocumentFile? open = null;
        await foreach (var (file, outcome, problem) in readAhead.Of(Read(files)))
        {
            cancellation.ThrowIfCancellationRequested();
            bytesDone += file == open ? 0 : open?.Length ?? 0;
            open = file;
            if (outcome is null)
            {
                Fail(problem!);
            }
            else
            {
                await TakeAsync(file, outcome, start, cancellation);
            }

            progress.Reach(bytesDone + file.BytesRead);
            start = clock.GetTimestamp();
        }

        progress.Reach(bytesDone + (open?.Length ?? 0));
    }

    public void Fail(string message)
    {
        Report.Failures.Add(message);
        progress.Fail(message);
    }

    /// <summary>The documents of each file, and what was wrong with it where it could not be read to its end.</summary>
    private IEnumerable<(DocumentFile File, ReadOutcome? Outcome, string? Problem)> Read(
        IEnumerable<DocumentFile> files)
    {
        foreach (var file in files)
        {
            progress.Begin(file);
            string? problem = null;
            using var documents = DocumentReader.ReadAll(file.Source, clock.GetUtcNow()).GetEnumerator();
            while (MoveNext())
            {
                yield return (file, documents.Current, null);
            }

            if (problem is not null)
            {
                yield return (file, null, problem);
            }

            bool MoveNext()
            {
                try
                {
                    return documents.MoveNext();
                }
                catch (IOException fault)
                {
                    problem = fault.Message;
                    return false;
                }
            }
        }
    }

    private async Task TakeAsync(
        DocumentFile file, ReadOutcome outcome, long start, CancellationToken cancellation)
    {
        var result = outcome.Document is { } document
            ? await StoreAsync(file, document, cancellation)
            : ImportResult.Refused;
        foreach (var refusal in outcome.Refusals)
        {
            Report.Refused.Add(new RefusedLine(file.ShownAs, refusal.Document, refusal.Line, refusal.Message));
            progress.Refuse(refusal with { Document = file.ShownAs });
        }

        var imported = Of(file, outcome, result, clock.GetElapsedTime(start));
        Report.Documents.Add(imported);
        progress.Take(imported);
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
            Fail($"{file.ShownAs}: {problem.Message}");
            return ImportResult.Failed;
        }
    }

    private static ImportedDocument Of(DocumentFile file, ReadOutcome outcome, ImportResult result, TimeSpan time)
    {
        var document = outcome.Document;
        var (summaries, entries) = (document?.Summaries ?? [], document?.Entries ?? []);
        return new ImportedDocument(
            file.ShownAs,
            document?.Source.Name ?? file.Name,
            result,
            summaries.Concat<Document>(entries).Select(record => record.Country).Distinct().Count(),
            summaries.Count,
            entries.Count,
            outcome.Refusals.Count,
            Math.Round(time.TotalSeconds, 3));
    }
}
