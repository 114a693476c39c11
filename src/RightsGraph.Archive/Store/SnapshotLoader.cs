using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Makes snapshots from rows, one by one as these come from the store: rows and records are never all held at once.
/// </summary>
/// <param name="clock">Tells when a snapshot was built.</param>
/// <param name="textOf">What a record gets as its text: the one place through which texts come into memory.</param>
internal sealed class SnapshotLoader(TimeProvider clock, Func<DocumentRow, string?> textOf)
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
        if (added.Count > 0)
        {
            await foreach (var row in reading.ReadDocumentsAfter(since).WithCancellation(cancellation))
            {
                documents.Add(RowMapping.ToRecord(row, added[row.SourceId], textOf(row)));
            }
        }

        return new Snapshot(
            version,
            clock.GetUtcNow(),
            kept.Values.Concat(added.Values),
            documents.OfType<Summary>(),
            documents.OfType<Entry>());
    }

    private static bool IsEarlier(Snapshot? snapshot, int version, IReadOnlyList<SourceRow> rows) =>
        snapshot is not null
        && snapshot.Version <= version
        && rows
            .Where(row => row.Version <= snapshot.Version)
            .All(row => snapshot.FindSource(new RecordId(row.Id)) == RowMapping.ToRecord(row))
        && (snapshot.Version < version || snapshot.Sources.Length == rows.Count);
}
