using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Texts;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Makes snapshots from rows, as these come from the store: rows and records are never all held at once.
/// </summary>
/// <param name="database">From which the rows come.</param>
/// <param name="clock">Tells when a snapshot was built.</param>
/// <param name="shelf">Where texts are kept; in memory where null.</param>
internal sealed class SnapshotLoader(ArchiveDatabase database, TimeProvider clock, TextShelf? shelf)
{
    /// <param name="reading">Of one version.</param>
    /// <param name="previous">
    /// An earlier snapshot of the same archive, whose records are taken over where their source has not changed. One of
    /// another archive, or of a later version, serves for nothing.
    /// </param>
    /// <param name="cancellation">Seen between rows.</param>
    public async Task<Snapshot> LoadAsync(
        ArchiveReading reading, Snapshot? previous, CancellationToken cancellation)
    {
        var version = await reading.ReadVersionAsync(cancellation);
        var rows = await reading.ReadSourcesAsync(cancellation);
        previous = IsEarlier(previous, version, rows) ? previous : null;
        if (previous is not null && previous.Version == version)
        {
            return previous;
        }

        var since = previous?.Version ?? 0;
        var kept = rows
            .Where(row => row.Version <= since)
            .Select(row => previous!.FindSource(new RecordId(row.Id))!)
            .ToDictionary(source => source.Id.Value);
        var added = rows
            .Where(row => row.Version > since)
            .Select(RowMapping.ToRecord)
            .ToDictionary(source => source.Id.Value);
        var documents = previous?.Documents
            .Where(document => kept.ContainsKey(document.Source.Id.Value))
            .ToList() ?? [];
        using var texts = new TextKeeping(shelf);
        foreach (var source in added.Values)
        {
            texts.Begin(source);
        }

        if (added.Values.All(texts.Holds))
        {
            SourceRow[] held = [.. rows.Where(row => row.Version > since)];
            documents.AddRange(
                await new SharedReading(database, reading).ReadAsync(version, held, ToRecord, cancellation));
        }
        else
        {
            await foreach (var batch in ReadAhead.Of(ReadRows(reading, since, [.. added.Values], texts), cancellation))
            {
                documents.AddRange(batch.Select(ToRecord));
            }
        }

        Source[] sources = [.. kept.Values, .. added.Values];
        texts.Complete(sources);
        return new Snapshot(
            version,
            clock.GetUtcNow(),
            sources,
            documents.OfType<Summary>(),
            documents.OfType<Entry>(),
            previous);

        Document ToRecord(DocumentRow row)
        {
            var source = added[row.SourceId];
            return RowMapping.ToRecord(row, source, texts.Keep(source, new RecordId(row.Id), row.Text));
        }
    }

    // Mostly all of them are new.
    private static IAsyncEnumerable<DocumentRow> ReadRows(
        ArchiveReading reading, int since, Source[] added, TextKeeping texts) => !added.Any(texts.Holds)
            ? reading.ReadDocumentsAfter(since)
            : added.ToAsyncEnumerable()
                .SelectMany(source => reading.ReadDocumentsOf(source.Id, withTexts: !texts.Holds(source)));

    private static bool IsEarlier(Snapshot? snapshot, int version, IReadOnlyList<SourceRow> rows) =>
        snapshot is not null
        && snapshot.Version <= version
        && rows
            .Where(row => row.Version <= snapshot.Version)
            .All(row => snapshot.FindSource(new RecordId(row.Id)) == RowMapping.ToRecord(row))
        && (snapshot.Version < version || snapshot.Sources.Length == rows.Count);
}
