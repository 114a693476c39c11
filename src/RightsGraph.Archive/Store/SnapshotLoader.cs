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
        using var texts = new TextKeeping(shelf);
        var known = rows.ToLookup(row => row.Version <= since && !texts.AreDamaged(RowMapping.ToRecord(row)));
        var kept = known[true]
            .Select(row => previous!.FindSource(new RecordId(row.Id))!)
            .ToDictionary(source => source.Id.Value);
        var added = known[false].Select(RowMapping.ToRecord).ToDictionary(source => source.Id.Value);
        var documents = previous?.Documents
            .Where(document => kept.ContainsKey(document.Source.Id.Value))
            .ToList() ?? [];
        foreach (var source in added.Values)
        {
            texts.Begin(source);
        }

        if (added.Values.All(texts.Holds))
        {
            documents.AddRange(await new SharedReading(database, reading)
                .ReadAsync(version, [.. known[false]], ToRecord, cancellation));
        }
        else
        {
            var areNew = known[false].All(row => row.Version > since);
            var read = ReadRows(reading, areNew ? since : null, [.. added.Values], texts);
            await foreach (var batch in ReadAhead.Of(read, cancellation))
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

    /// <param name="reading">Of one version.</param>
    /// <param name="since">After this version all of the sources came, and no others; null for none.</param>
    /// <param name="added">Whose records are read.</param>
    /// <param name="texts">Mostly it holds those of none of them.</param>
    private static IAsyncEnumerable<DocumentRow> ReadRows(
        ArchiveReading reading, int? since, Source[] added, TextKeeping texts) =>
        since is { } version && !added.Any(texts.Holds)
            ? reading.ReadDocumentsAfter(version)
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
