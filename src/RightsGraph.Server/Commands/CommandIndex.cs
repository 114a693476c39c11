using System.Diagnostics;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Server.Commands;

/// <summary>The index as a command uses it: read where it lies, whoever owns it. Only where it is not that of the
/// archive does the command bring it up to date, in its folder or, if another program owns that, in memory.</summary>
internal static class CommandIndex
{
    /// <summary>What a server takes to follow a small import; a copy in memory takes longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="store">Of the archive.</param>
    /// <param name="settings">Name the folder.</param>
    /// <param name="synonyms">Of queries.</param>
    /// <param name="readsRecords">Whether the copy of the records in the folder is read, and not the store.</param>
    /// <param name="cancellation">Ends waiting and indexing.</param>
    public static async Task<SearchIndex> OpenAsync(
        ArchiveStore store,
        StoreSettings settings,
        SynonymTable synonyms,
        bool readsRecords,
        CancellationToken cancellation)
    {
        var report = new CommandIndexReport();
        if (FolderOf(settings) is not { } folder)
        {
            if (settings.IndexFolder() is { } unused)
            {
                report.LeftFolder(unused, "an archive in memory is never twice the same.");
            }

            using var inMemory = IndexKeeper.InMemory(report, synonyms);
            return inMemory.UpdateTo(await store.LoadSnapshotAsync(cancellation: cancellation), cancellation);
        }

        if (Directory.Exists(folder))
        {
            GarbageCollections.Postpone();
        }

        store.CacheIn(readsRecords ? IndexStorage.ReadRecords(folder) : null);
        var start = Stopwatch.GetTimestamp();
        Snapshot? snapshot = null;
        while (true)
        {
            snapshot = await store.LoadSnapshotAsync(snapshot, cancellation);
            if (SharedIndex.Read(folder, snapshot, synonyms) is { } index)
            {
                return index;
            }

            // To index takes longer, and leaves more.
            GarbageCollections.Resume();
            if (TryOpen(folder, settings, report, synonyms) is { } storage)
            {
                using (storage)
                {
                    return await UpdateAsync(store, storage, cancellation);
                }
            }

            if (Stopwatch.GetElapsedTime(start) > Patience && !SharedIndex.IsBeingUpdated(folder))
            {
                report.LeftFolder(folder, "a server has it, and does not follow.");
                using var copied = IndexKeeper.InMemoryFrom(folder, report, synonyms);
                return copied.UpdateTo(snapshot, cancellation);
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Brings the index in the folder up to date after a change, unless another program owns it: a server does
    /// so by itself. A failure is told and is none of the change.</summary>
    /// <returns>False if it was interrupted.</returns>
    public static async Task<bool> FollowAsync(
        ArchiveStore store, StoreSettings settings, CancellationToken cancellation)
    {
        try
        {
            if (FolderOf(settings) is { } folder
                && TryOpen(folder, settings, new CommandIndexReport()) is { } storage)
            {
                using (storage)
                {
                    if (storage.Keeper.OwnsFolder)
                    {
                        (await UpdateAsync(store, storage, cancellation)).Dispose();
                    }
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or StoreException)
        {
            await Console.Error.WriteLineAsync(Printable.Sanitize(
                $"The change is stored, but the search index was not brought up to date: {problem.Message}"));
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(
                "Interrupted: the change is stored, but the search index was not brought up to date.");
            return false;
        }

        return true;
    }

    /// <summary>A folder that was named may be mistyped.</summary>
    private static IndexStorage? TryOpen(
        string folder, StoreSettings settings, CommandIndexReport report, SynonymTable? synonyms = null)
    {
        var isNew = !string.IsNullOrEmpty(settings.Index) && !Directory.Exists(folder);
        var storage = IndexStorage.TryOpenBriefly(folder, report, synonyms);
        if (isNew && storage?.Keeper.OwnsFolder == true)
        {
            CommandIndexReport.MadeFolder(folder);
        }

        return storage;
    }

    // Another program that changes the archive meanwhile does not get the folder, and leaves the rest to this one.
    private static async Task<SearchIndex> UpdateAsync(
        ArchiveStore store, IndexStorage storage, CancellationToken cancellation)
    {
        if (storage.RecordCache is { } records)
        {
            store.CacheIn(records);
        }

        Snapshot? snapshot = null;
        SearchIndex? index = null;
        do
        {
            index?.Dispose();
            snapshot = await store.LoadSnapshotAsync(snapshot, cancellation);
            index = storage.Keeper.UpdateTo(snapshot, cancellation);
        }
        while (await store.ReadVersionAsync(cancellation) > snapshot.Version);

        return index;
    }

    /// <summary>An archive in memory is never twice the same.</summary>
    private static string? FolderOf(StoreSettings settings) =>
        settings.IsPersistent() ? settings.IndexFolder() : null;
}
