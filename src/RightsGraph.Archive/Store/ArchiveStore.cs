using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Archive.Store.Postgres;
using RightsGraph.Archive.Store.Sqlite;

namespace RightsGraph.Archive.Store;

/// <summary>
/// The truth: every source document, whole, and the records read from it. Requests never come here; they read the
/// <see cref="Snapshot"/> of one version. It may be used by several threads at once, and the same archive by several
/// programs: imports follow each other, and no reader sees half of one.
/// </summary>
/// <remarks>All of its methods throw <see cref="StoreException"/> for what is wrong with the store.</remarks>
public sealed class ArchiveStore : IAsyncDisposable
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly ArchiveDatabase database;
    private readonly TimeProvider clock;
    private SnapshotLoader loader;
    private RecordCache? shelf;

    private ArchiveStore(ArchiveDatabase database, TimeProvider clock, RecordCache? shelf)
    {
        this.database = database;
        this.clock = clock;
        this.shelf = shelf;
        loader = new SnapshotLoader(clock, shelf);
    }

    /// <summary>A new and empty store in memory, gone with the process.</summary>
    public static ArchiveStore InMemory(TimeProvider clock) => new(new MemoryDatabase(), clock, shelf: null);

    /// <summary>
    /// Opens a store, which is made where there is none yet, and brings its tables up to date; waits for another
    /// program that does so.
    /// </summary>
    /// <exception cref="StoreException">
    /// It cannot be reached, is no archive, or was last opened by a newer program.
    /// </exception>
    public static Task<ArchiveStore> OpenAsync(
        StoreAddress address, TimeProvider clock, CancellationToken cancellation = default) =>
        OpenAsync(address, clock, shelf: null, cancellation);

    /// <param name="address">Where the store is.</param>
    /// <param name="clock">Tells when a snapshot was built.</param>
    /// <param name="shelf">
    /// Keeps the records of the snapshots that are loaded; where null they are read from the store at each start, and
    /// their texts stay in memory.
    /// </param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <inheritdoc cref="OpenAsync(StoreAddress, TimeProvider, CancellationToken)"/>
    public static async Task<ArchiveStore> OpenAsync(
        StoreAddress address, TimeProvider clock, RecordCache? shelf, CancellationToken cancellation = default) => new(
            address.Kind switch
            {
                StoreKind.Sqlite => await SqliteDatabase.OpenAsync(address, cancellation),
                StoreKind.Postgres => await PostgresDatabase.OpenAsync(address, cancellation),
                _ => new MemoryDatabase(),
            },
            clock,
            shelf);

    /// <summary>
    /// Adds a document, or replaces the one of the same name with all its records, in one transaction that raises the
    /// archive's version by one. A document whose bytes are the same as the one held is left alone, unless the program
    /// that read them was an earlier one, which read them differently.
    /// </summary>
    public Task<ImportOutcome> ImportAsync(ParsedDocument document, CancellationToken cancellation = default) =>
        ImportTogetherAsync([document], cancellation);

    /// <summary>
    /// Imports all of the documents or, if it fails, none, in one transaction and one version. Of several with one name
    /// the last counts.
    /// </summary>
    public Task<ImportOutcome> ImportTogetherAsync(
        IReadOnlyList<ParsedDocument> documents, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await using var writing = await database.BeginWriteAsync(cancellation);
        var (unchanged, reread) = (new List<string>(), new List<string>());
        var isChanged = false;
        foreach (var document in documents.Reverse().DistinctBy(document => document.Source.Id).Reverse())
        {
            var held = await writing.FindSourceAsync(document.Source.Id, cancellation);
            if (held?.Sha256 == document.Source.Sha256)
            {
                var isSame = await ReimportCheck.IsSameAsync(writing, held, document, cancellation);
                (isSame ? unchanged : reread).Add(document.Source.Name);
                if (isSame)
                {
                    continue;
                }
            }

            if (held is not null)
            {
                await writing.RemoveAsync(held.Id, cancellation);
            }

            await writing.AddAsync(document, cancellation);
            isChanged = true;
        }

        return new ImportOutcome(
            isChanged ? await writing.CommitAsync(cancellation) : writing.Version, unchanged, reread);
    });

    /// <summary>Imports each document in turn, in a transaction and a version of its own.</summary>
    /// <param name="documents">
    /// May be read as they are asked for; what was imported before one that fails stays.
    /// </param>
    /// <param name="cancellation">Seen between documents and within.</param>
    public async Task ImportAllAsync(IEnumerable<ParsedDocument> documents, CancellationToken cancellation = default)
    {
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            await ImportAsync(document, cancellation);
        }
    }

    /// <summary>
    /// Removes a source with its records, in a version of its own; null where none is held by that id.
    /// </summary>
    public Task<Removal?> RemoveAsync(
        RecordId source, CancellationToken cancellation = default) => GuardAsync(async () =>
    {
        await using var writing = await database.BeginWriteAsync(cancellation);
        if (await writing.FindSourceAsync(source, cancellation) is not { } removed)
        {
            return null;
        }

        await writing.RemoveAsync(source, cancellation);
        return new Removal(await writing.CommitAsync(cancellation), removed);
    });

    /// <summary>The newest version: 0 is the archive into which nothing was ever imported.</summary>
    public Task<int> ReadVersionAsync(CancellationToken cancellation = default) =>
        ReadAsync((reading, token) => reading.ReadVersionAsync(token), cancellation);

    /// <summary>All sources, by name in ordinal order.</summary>
    public Task<IReadOnlyList<Source>> ReadSourcesAsync(CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<Source>>(
            async (reading, token) =>
            [
                .. (await reading.ReadSourcesAsync(token))
                    .Select(RowMapping.ToRecord)
                    .OrderBy(source => source.Name, StringComparer.Ordinal),
            ],
            cancellation);

    /// <summary>The whole archive in one version, whatever is imported meanwhile.</summary>
    /// <param name="previous">
    /// An earlier snapshot of this archive: only the sources that have changed since are read. It is returned itself
    /// where it is the newest.
    /// </param>
    /// <param name="cancellation">Seen between rows.</param>
    public Task<Snapshot> LoadSnapshotAsync(Snapshot? previous = null, CancellationToken cancellation = default) =>
        ReadAsync((reading, token) => loader.LoadAsync(reading, previous, token), cancellation);

    /// <summary>The document of that name as it was given, byte for byte; null where the store holds none.</summary>
    public Task<byte[]?> ReadBytesAsync(string name, CancellationToken cancellation = default) =>
        ReadAsync((reading, token) => reading.ReadBytesAsync(Source.IdOf(name), token), cancellation);

    /// <summary>
    /// The version that stands, and then the newest one whenever there is a new one, wherever it was imported: at
    /// once, or on SQLite within half a second. It ends by the token alone and outlives a store that goes away and
    /// comes back.
    /// </summary>
    public IAsyncEnumerable<int> WatchAsync(CancellationToken cancellation = default) =>
        database.WatchAsync(cancellation);

    /// <summary>
    /// Ends when a text of a snapshot is found to be damaged where it is kept beside the store: the next snapshot that
    /// is loaded has it from the store again, also where the version is the same.
    /// </summary>
    public Task WhenCacheIsDamaged => shelf?.Damage ?? Never;

    /// <summary>Those of snapshots that are loaded from now on: the shelf has no room, for instance.</summary>
    public void StopCaching()
    {
        shelf = null;
        loader = new SnapshotLoader(clock, shelf);
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
