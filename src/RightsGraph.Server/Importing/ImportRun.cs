using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Importing;

/// <summary>Imports each document in its own transaction while the next one is read. A failed document does not stop
/// the others; a store that fails twice in a row does. Without a store it is a dry run.</summary>
internal sealed class ImportRun(ArchiveStore? store, TimeProvider clock, IImportProgress progress)
{
    /// <summary>Memory of the documents that are read and not yet stored. The next document adds to it, and storing a
    /// large one takes as much again.</summary>
    private const int MaxMebibytes = 256;

    private readonly Prefetcher<FileReadResult> prefetcher = new(MaxMebibytes, reading => reading.Mebibytes);
    private readonly HashSet<string> existingNames = new(StringComparer.Ordinal);
    private readonly Lock advancing = new();
    private long bytesRead;
    private long bytesStored;
    private bool hasStoreFailed;

    public ImportReport Report { get; } = new() { DryRun = store is null };

    /// <exception cref="StoreException">The store failed; documents imported before stay.</exception>
    /// <exception cref="OperationCanceledException">The current document is not in the archive.</exception>
    public async Task ImportAsync(IEnumerable<DocumentFile> files, CancellationToken cancellation)
    {
        if (store is not null)
        {
            existingNames.UnionWith((await store.ReadSourcesAsync(cancellation)).Select(source => source.Name));
        }

        DocumentFile? open = null;
        await foreach (var reading in prefetcher.PrefetchAsync(FileReadResult.ReadAll(files, clock, Read)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reading.File != open)
            {
                open = reading.File;
                progress.Begin(open);
            }

            if (reading.Outcome is { } outcome)
            {
                await ImportAsync(reading, outcome, cancellation);
            }
            else
            {
                Fail(reading.Problem!);
            }

            Advance(ref bytesStored, reading.BytesRead);
        }

        Advance(ref bytesStored, bytesRead);

        // A large document is read for many seconds.
        void Read(long bytes)
        {
            cancellation.ThrowIfCancellationRequested();
            Advance(ref bytesRead, bytes);
        }
    }

    public void Fail(string message)
    {
        Report.Failures.Add(message);
        progress.Fail(message);
    }

    /// <summary>Reading counts as one half of the work, storing as the other.</summary>
    private void Advance(ref long done, long bytes)
    {
        lock (advancing)
        {
            done = Math.Max(done, bytes);
            progress.AdvanceTo((bytesRead + bytesStored) / 2);
        }
    }

    private async Task ImportAsync(FileReadResult reading, ReadOutcome outcome, CancellationToken cancellation)
    {
        var (file, start) = (reading.File, clock.GetTimestamp());
        if (outcome.IsForeign && file.Folder is not null)
        {
            LeaveAlone(file, outcome);
            return;
        }

        var result = outcome.Document is { } document
            ? await StoreAsync(file, document, cancellation)
            : ImportResult.Refused;
        foreach (var refusal in outcome.Refusals)
        {
            Report.Refused.Add(new RefusedLine(file.DisplayName, refusal.Document, refusal.Line, refusal.Message));
            progress.Refuse(refusal with { Document = file.DisplayName });
        }

        foreach (var note in outcome.Notes)
        {
            Report.Notes.Add(new RefusedLine(file.DisplayName, note.Document, note.Line, note.Message));
            progress.Note(note with { Document = file.DisplayName });
        }

        var imported = ToImported(file, outcome, result, reading.Time + clock.GetElapsedTime(start));
        Report.Documents.Add(imported);
        progress.Complete(imported);
    }

    private void LeaveAlone(DocumentFile file, ReadOutcome outcome)
    {
        foreach (var refusal in outcome.Refusals)
        {
            Report.LeftAlone.Add(new RefusedLine(file.DisplayName, refusal.Document, refusal.Line, refusal.Message));
            progress.LeaveAlone(refusal with { Document = file.DisplayName });
        }
    }

    private async Task<ImportResult> StoreAsync(
        DocumentFile file, ParsedDocument document, CancellationToken cancellation)
    {
        if (store is null)
        {
            return ImportResult.Read;
        }

        try
        {
            var outcome = await store.ImportAsync(document, cancellation);
            hasStoreFailed = false;
            var isNew = existingNames.Add(document.Source.Name);
            return outcome.Unchanged.Count > 0 ? ImportResult.Unchanged
                : outcome.Reread.Count > 0 ? ImportResult.Reread
                : isNew ? ImportResult.New
                : ImportResult.Replaced;
        }
        catch (StoreException problem) when (!hasStoreFailed)
        {
            // The document may be at fault and not the store.
            hasStoreFailed = true;
            Fail($"{file.DisplayName}: {problem.Message}");
            return ImportResult.Failed;
        }
    }

    private static ImportedDocument ToImported(
        DocumentFile file, ReadOutcome outcome, ImportResult result, TimeSpan time)
    {
        var document = outcome.Document;
        var (summaries, entries) = (document?.Summaries ?? [], document?.Entries ?? []);
        var countries = summaries.Concat<Document>(entries)
            .SelectMany(record => record.Countries)
            .Select(country => country.Name)
            .Distinct()
            .ToList();
        return new ImportedDocument(
            file.DisplayName,
            document?.Source.Name ?? file.Name,
            result,
            countries.Count,
            summaries.Count,
            entries.Count,
            outcome.Refusals.Count,
            Math.Round(time.TotalSeconds, 3))
        {
            CountryNames = countries,

            // Front matter is in no record, but nothing of it is lost: the source has it.
            LeftOut = outcome.LeftOut
                .Where(left => left.Reason != LeftOutReasons.FrontMatter)
                .Sum(left => (long)left.Lines.Last - left.Lines.First + 1),
        };
    }
}
