using System.Collections.Concurrent;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Makes snapshots: of the earlier snapshot's records where their source is the same, else of those on the shelf, else
/// of rows as these come from the store, which are never all held at once.
/// </summary>
/// <param name="clock">Tells when a snapshot was built.</param>
/// <param name="shelf">Where records are kept, which are then read from there; null for none.</param>
internal sealed class SnapshotLoader(TimeProvider clock, RecordCache? shelf)
{
    /// <param name="reading">Of one version.</param>
    /// <param name="previous">
    /// An earlier snapshot of the same archive, whose records are taken over where their source has not changed. One of
    /// another archive, or of a later version, serves for nothing.
    /// </param>
    /// <param name="cancellation">Seen between rows.</param>
    public async Task<Snapshot> LoadAsync(
        ReadTransaction reading, Snapshot? previous, CancellationToken cancellation)
    {
        var version = await reading.ReadVersionAsync(cancellation);
        var rows = await reading.ReadSourcesAsync(cancellation);
        previous = IsEarlier(previous, version, rows) ? previous : null;
        shelf?.TakeDamage();
        using var texts = new CacheUpdate(shelf);
        if (previous is not null && previous.Version == version && !previous.Sources.Any(texts.AreStale))
        {
            return previous;
        }

        var since = previous?.Version ?? 0;
        var known = rows.ToLookup(row => row.Version <= since && !texts.AreStale(RowMapping.ToRecord(row)));
        var unchanged = known[true]
            .Select(row => previous!.FindSource(new RecordId(row.Id))!)
            .ToDictionary(source => source.Id.Value);
        var documents = previous?.Documents
            .Where(document => unchanged.ContainsKey(document.Source.Id.Value))
            .ToList() ?? [];

        Source[] added = [.. known[false].Select(RowMapping.ToRecord)];
        var missing = new Dictionary<Guid, Source>();
        foreach (var (source, records) in FindAll(added, texts, cancellation))
        {
            if (records is null)
            {
                missing.Add(source.Id.Value, source);
                texts.Begin(source);
            }
            else
            {
                documents.AddRange(records);
            }
        }

        if (missing.Count > 0)
        {
            var isAll = missing.Count == added.Length && known[false].All(row => row.Version > since);
            var read = isAll ? reading.ReadDocumentsAfter(since) : ReadEach(reading, missing.Values);
            await foreach (var batch in BatchesAhead.ReadAsync(read, cancellation))
            {
                documents.AddRange(batch.Select(row => texts.Keep(RowMapping.ToRecord(row, missing[row.SourceId]))));
            }
        }

        Source[] sources = [.. unchanged.Values, .. added];
        texts.Complete(sources);
        return new Snapshot(
            version,
            clock.GetUtcNow(),
            sources,
            documents.OfType<Summary>(),
            documents.OfType<Entry>(),
            previous);
    }

    /// <summary>Several at once: it is not the disk that takes the time.</summary>
    private static List<(Source Source, IReadOnlyList<Document>? Records)> FindAll(
        Source[] sources, CacheUpdate texts, CancellationToken cancellation) =>
    [
        .. Partitioner.Create(sources, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .WithCancellation(cancellation)
            .Select(source => (source, texts.Find(source))),
    ];

    private static IAsyncEnumerable<DocumentRow> ReadEach(ReadTransaction reading, IEnumerable<Source> sources) =>
        sources.ToAsyncEnumerable().SelectMany(source => reading.ReadDocumentsOf(source.Id));

    private static bool IsEarlier(Snapshot? snapshot, int version, IReadOnlyList<SourceRow> rows) =>
        snapshot is not null
        && snapshot.Version <= version
        && rows
            .Where(row => row.Version <= snapshot.Version)
            .All(row => snapshot.FindSource(new RecordId(row.Id)) == RowMapping.ToRecord(row))
        && (snapshot.Version < version || snapshot.Sources.Length == rows.Count);
}
