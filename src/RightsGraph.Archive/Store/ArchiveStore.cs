using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store.Memory;
using RightsGraph.Archive.Store.Postgres;
using RightsGraph.Archive.Store.Sqlite;

namespace RightsGraph.Archive.Store;

/// <summary>The truth: all source documents, byte for byte, and the records read from them. Requests never come here;
/// they read the <see cref="Snapshot"/> of one version. Threads and processes may share an archive: imports are
/// serialized, and no reader sees half of one.</summary>
/// <remarks>All methods throw <see cref="StoreException"/> where the store fails.</remarks>
public sealed class ArchiveStore : IAsyncDisposable
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly ArchiveDatabase database;
    private readonly TimeProvider clock;
    private SnapshotLoader loader;
    private RecordCache? cache;

    private ArchiveStore(ArchiveDatabase database, TimeProvider clock, RecordCache? cache)
    {
        this.database = database;
        this.clock = clock;
        this.cache = cache;
        loader = new SnapshotLoader(clock, cache);
    }

    public static ArchiveStore InMemory(TimeProvider clock) => new(new MemoryDatabase(), clock, cache: null);

    /// <summary>Opens or creates a store, and upgrades its tables; waits for another process that does so.</summary>
    /// <exception cref="StoreException">It cannot be reached, is no archive, or was last opened by a newer
    /// program.</exception>
    /// <remarks>Without a cache, texts stay in memory, and each start reads all records from the store.</remarks>
    public static async Task<ArchiveStore> OpenAsync(
        StoreAddress address,
        TimeProvider clock,
        RecordCache? cache = null,
        CancellationToken cancellation = default) => new(
            address.Kind switch
            {
                StoreKind.Sqlite => await SqliteDatabase.OpenAsync(address, cancellation),
                StoreKind.Postgres => await PostgresDatabase.OpenAsync(address, cancellation),
                _ => new MemoryDatabase(),
            },
            clock,
            cache);

    /// <summary>Adds a document, or replaces the one of the same name with all its records, in one transaction that
    /// raises the version by one. It does nothing where the stored document has the same bytes and records; an earlier
    /// program may have read other records from them. Records keep the ids of those whose place they take.</summary>
    public Task<ImportOutcome> ImportAsync(ParsedDocument document, CancellationToken cancellation = default) =>
        ImportTogetherAsync([document], cancellation);

    /// <summary>Imports all documents or none, in one version. Of several with one name the last wins.</summary>
    public Task<ImportOutcome> ImportTogetherAsync(
        IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await using var transaction = await database.BeginWriteAsync(cancellation);
        var (unchanged, reread) = (new List<string>(), new List<string>());
        var isChanged = false;
        foreach (var given in documents.Reverse().DistinctBy(document => document.Source.Id).Reverse())
        {
            var document = given;
            var stored = await transaction.FindSourceAsync(document.Source.Id, cancellation);
            if (stored?.Sha256 == document.Source.Sha256)
            {
                var isSame = await ReimportCheck.IsSameAsync(transaction, stored, document, cancellation);
                (isSame ? unchanged : reread).Add(document.Source.Name);
                if (isSame)
                {
                    if (stored.Reader != document.Source.Reader)
                    {
                        await transaction.MarkReadAsync(document.Source, cancellation);
                    }

                    continue;
                }
            }

            if (stored is not null)
            {
                document = await FormerIds.KeepAsync(transaction, stored, document, cancellation);
                await transaction.RemoveAsync(stored.Id, cancellation);
            }

            await transaction.AddAsync(document, cancellation);
            isChanged = true;
        }

        return new ImportOutcome(
            await transaction.CommitAsync(isChanged, cancellation), unchanged, reread);
    });

    public Task<Removal?> RemoveAsync(
        RecordId source, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await using var transaction = await database.BeginWriteAsync(cancellation);
        if (await transaction.FindSourceAsync(source, cancellation) is not { } removed)
        {
            return null;
        }

        await transaction.RemoveAsync(source, cancellation);
        return new Removal(await transaction.CommitAsync(isChanged: true, cancellation), removed);
    });

    /// <summary>The newest version, 0 before the first import.</summary>
    public Task<int> ReadVersionAsync(CancellationToken cancellation = default) =>
        ReadAsync((transaction, token) => transaction.ReadVersionAsync(token), cancellation);

    public Task<IReadOnlyList<Source>> ReadSourcesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Source>>(
            async (transaction, token) =>
            [
                .. (await transaction.ReadSourcesAsync(token))
                    .Select(RowMapping.ToRecord)
                    .OrderBy(source => source.Name, StringComparer.Ordinal),
            ],
            cancellation);

    /// <summary>Loads the whole archive in one version, whatever is imported meanwhile.</summary>
    /// <param name="previous">An earlier snapshot: only sources that have changed since are read. It is itself returned
    /// where it is current.</param>
    /// <param name="cancellation">Observed between rows.</param>
    public Task<Snapshot> LoadSnapshotAsync(Snapshot? previous = null, CancellationToken cancellation = default) =>
        ReadAsync((transaction, token) => loader.LoadAsync(transaction, previous, token), cancellation);

    /// <summary>The document of that name, byte for byte; null where there is none.</summary>
    public Task<byte[]?> ReadBytesAsync(string name, CancellationToken cancellation = default) =>
        ReadAsync((transaction, token) => transaction.ReadBytesAsync(Source.IdOf(name), token), cancellation);

    /// <summary>The current version, then the newest one after each import by any process: at once, or on SQLite within
    /// half a second. The sequence survives outages of the store, but not the loss of its file.</summary>
    public IAsyncEnumerable<int> WatchAsync(CancellationToken cancellation = default) =>
        database.WatchAsync(cancellation);

    /// <summary>Completes when a cached text turns out to be damaged. The next snapshot that is loaded has it from the
    /// store, even if the version is the same.</summary>
    public Task WhenCacheIsDamaged => cache?.Damage ?? Never;

    /// <summary>Later snapshots keep their texts in memory: the cache's disk is full, for instance.</summary>
    public void StopCaching() => CacheIn(null);

    /// <summary>Later snapshots have what the cache has from there; without one, all from the store.</summary>
    public void CacheIn(RecordCache? records)
    {
        cache = records;
        loader = new SnapshotLoader(clock, cache);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation) =>
        GuardAsync(() => database.ReadAsync(read, cancellation));

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (database.Explain(fault) is { } message)
        {
            throw new StoreException(message, fault);
        }
    }
}
