namespace RightsGraph.Server.Serving;

/// <summary>Serves each new version of a store, whoever imported it: snapshot and index are swapped together. Several
/// imports during one update are one further update. A failure is logged and retried while the last version is
/// served.</summary>
internal sealed partial class ArchiveFollower(
    ArchiveStore store, IndexKeeper keeper, LiveArchive live, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan MinRetryDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>Records; the index of so many takes a minute to build.</summary>
    private const int LargeArchive = 300_000;

    private TimeSpan retryDelay = MinRetryDelay;

    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task ServeLatestAsync(CancellationToken cancellation)
    {
        var current = live.Current?.Snapshot;
        var newest = await store.LoadSnapshotAsync(current, cancellation);
        if (current is null || (newest != current && newest.Version >= current.Version))
        {
            var index = keeper.UpdateTo(newest, cancellation);
            index.Prepare();
            var records = newest.Summaries.Length + newest.Entries.Length;
            if (current is null && !keeper.IsUnchecked && records > LargeArchive)
            {
                CompactHeap();
            }

            live.Publish(index);
            Serving(logger, newest.Version);
        }
    }

    public async Task FollowAsync(CancellationToken cancellation)
    {
        using var newVersion = new NewVersionSignal(store, time, logger, cancellation);
        using var monitor = new IndexDamageMonitor(keeper.IsUnchecked, () => keeper.HasLostFolder);
        while (true)
        {
            var damaged = monitor.WhenDamaged(live.Current!);
            await Task.WhenAny(newVersion.Arrived, damaged, store.WhenCacheIsDamaged).WaitAsync(cancellation);
            try
            {
                newVersion.Reset();
                RebuildIfDamaged(damaged, cancellation);
                await ServeLatestAsync(cancellation);
                retryDelay = MinRetryDelay;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                Log(fault);
                newVersion.Set();
                await Task.Delay(retryDelay, time, cancellation);
                retryDelay = retryDelay * 2 < MaxRetryDelay ? retryDelay * 2 : MaxRetryDelay;
            }
        }
    }

    /// <summary>A build leaves garbage that an idle server never collects: after a million texts 3.5 GB were resident,
    /// and 1.6 after a collection. It stops all threads for a second or two, before any of them serves.</summary>
    private static void CompactHeap() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void RebuildIfDamaged(Task<bool> damaged, CancellationToken cancellation)
    {
        if (keeper.HasLostFolder || damaged is { IsCompletedSuccessfully: true, Result: true })
        {
            Damaged(logger);
            live.Publish(keeper.Rebuild(live.Current!.Snapshot, cancellation));
            if (!keeper.OwnsFolder)
            {
                // Another server may own it now, and its texts.
                store.StopCaching();
            }
        }
    }

    private void Log(Exception fault)
    {
        if (fault is StoreException or IOException or UnauthorizedAccessException)
        {
            NotServed(logger, retryDelay.TotalSeconds, fault.Message);
        }
        else
        {
            Failed(logger, retryDelay.TotalSeconds, fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Serving version {Version}")]
    private static partial void Serving(ILogger logger, int version);

    [LoggerMessage(
        LogLevel.Warning, "The newest version cannot be served yet, and is tried again in {Seconds} s: {Problem}")]
    private static partial void NotServed(ILogger logger, double seconds, string problem);

    [LoggerMessage(
        LogLevel.Error, "The newest version cannot be served, by a fault of the program; tried again in {Seconds} s")]
    private static partial void Failed(ILogger logger, double seconds, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The search index is damaged, or its folder was deleted; it is built anew")]
    private static partial void Damaged(ILogger logger);
}
