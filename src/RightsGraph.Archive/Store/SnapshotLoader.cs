using System.Collections.Concurrent;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Archive.Store;

/// <summary>Builds snapshots. Records come from the previous snapshot where their source is unchanged, else from the
/// cache, else from the store, whose rows are streamed.</summary>
internal sealed class SnapshotLoader(TimeProvider clock, RecordCache? cache)
{
    /// <summary>Ignores a previous snapshot of another archive, or of a later version.</summary>
    public async Task<Snapshot> LoadAsync(
        ReadTransaction transaction, Snapshot? previous, CancellationToken cancellation)
    {
        var version = await transaction.ReadVersionAsync(cancellation);
        var rows = await transaction.ReadSourcesAsync(cancellation);
        previous = IsEarlier(previous, version, rows) ? previous : null;
        cache?.Refresh();
        using var update = new CacheUpdate(cache);
        if (previous is not null && previous.Version == version && !previous.Sources.Any(update.IsStale))
        {
            return previous;
        }

        var since = previous?.Version ?? 0;
        var isUnchanged = rows.ToLookup(row => row.Version <= since && !update.IsStale(RowMapping.ToRecord(row)));
        var unchanged = isUnchanged[true]
            .Select(row => previous!.FindSource(new RecordId(row.Id))!)
            .ToDictionary(source => source.Id.Value);
        var documents = previous?.Documents
            .Where(document => unchanged.ContainsKey(document.Source.Id.Value))
            .ToList() ?? [];

        Source[] added = [.. isUnchanged[false].Select(RowMapping.ToRecord)];
        var missing = new Dictionary<Guid, Source>();
        foreach (var (source, records) in FindAll(added, update, cancellation))
        {
            if (records is null)
            {
                missing.Add(source.Id.Value, source);
                update.Begin(source);
            }
            else
            {
                documents.AddRange(records);
            }
        }

        if (missing.Count > 0)
        {
            var isAll = missing.Count == added.Length && isUnchanged[false].All(row => row.Version > since);
            var read = isAll ? transaction.ReadDocumentsAfter(since) : ReadEach(transaction, missing.Values);
            await foreach (var batch in BatchesAhead.ReadAsync(read, cancellation))
            {
                documents.AddRange(batch.Select(row => update.Add(RowMapping.ToRecord(row, missing[row.SourceId]))));
            }
        }

        Source[] sources = [.. unchanged.Values, .. added];
        update.Complete(sources);
        return new Snapshot(
            version,
            clock.GetUtcNow(),
            sources,
            documents.OfType<Summary>(),
            documents.OfType<Entry>(),
            previous);
    }

    /// <summary>In parallel: deserializing takes the time, not the disk.</summary>
    private static List<(Source Source, IReadOnlyList<Document>? Records)> FindAll(
        Source[] sources, CacheUpdate update, CancellationToken cancellation) =>
    [
        .. Partitioner.Create(sources, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .WithCancellation(cancellation)
            .Select(source => (source, update.Find(source))),
    ];

    private static IAsyncEnumerable<DocumentRow> ReadEach(ReadTransaction transaction, IEnumerable<Source> sources) =>
        sources.ToAsyncEnumerable().SelectMany(source => transaction.ReadDocumentsOf(source.Id));

    private static bool IsEarlier(Snapshot? snapshot, int version, IReadOnlyList<SourceRow> rows) =>
        snapshot is not null
        && snapshot.Version <= version
        && rows
            .Where(row => row.Version <= snapshot.Version)
            .All(row => snapshot.FindSource(new RecordId(row.Id)) is { } held
                && held with { Reader = row.Reader } == RowMapping.ToRecord(row))
        && (snapshot.Version < version || snapshot.Sources.Length == rows.Count);
}
