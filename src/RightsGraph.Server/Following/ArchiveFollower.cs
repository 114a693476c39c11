using RightsGraph.Api.Execution;
using RightsGraph.Archive.Store;
using RightsGraph.Search;

namespace RightsGraph.Server.Following;

/// <summary>
/// Serves each new version of a store, wherever it was imported: the snapshot and the index of it, swapped together.
/// Imports that follow each other while one version is made ready are one further version. Whatever fails is told in
/// the log and tried again, while the last version is served.
/// </summary>
internal sealed partial class ArchiveFollower(
    ArchiveStore store, IndexKeeper keeper, LiveArchive live, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Records, of which an index takes a minute to build.</summary>
    private const int Large = 300_000;

    private TimeSpan pause = FirstPause;

    /// <summary>Makes the newest version ready and serves it.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    public async Task ServeNewestAsync(CancellationToken cancellation)
    {
        var current = live.Current?.Snapshot;
        var newest = await store.LoadSnapshotAsync(current, cancellation);
        if (current is null || (newest != current && newest.Version >= current.Version))
        {
            var index = keeper.UpdateTo(newest, cancellation);
            if (current is null && !keeper.IsUnchecked && newest.Summaries.Length + newest.Entries.Length > Large)
            {
                GiveBackMemory();
            }

            live.Publish(index);
            Serving(logger, newest.Version);
        }
    }

    /// <summary>Until the token fires.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        using var news = new StoreNews(store, time, logger, cancellation);
        using var watch = new DamageWatch(keeper.IsUnchecked);
        while (true)
        {
            var damaged = watch.Of(live.Current!);
            await Task.WhenAny(news.Come, damaged, store.WhenTextsAreDamaged).WaitAsync(cancellation);
            try
            {
                news.Take();
                Mend(damaged, cancellation);
                await ServeNewestAsync(cancellation);
                pause = FirstPause;
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                Tell(fault);
                news.Return();
                await Task.Delay(pause, time, cancellation);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>
    /// To build an index leaves as much behind as a server needs, and while nobody asks much, nothing collects it:
    /// after a million texts 3.5 GB were resident, and 1.6 are when it is collected. That stops all threads for a
    /// second or two, of which none serves yet.
    /// </summary>
    private static void GiveBackMemory() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void Mend(Task<bool> damaged, CancellationToken cancellation)
    {
        if (damaged is { IsCompletedSuccessfully: true, Result: true })
        {
            Damaged(logger);
            live.Publish(keeper.Rebuild(live.Current!.Snapshot, cancellation));
        }
    }

    private void Tell(Exception fault)
    {
        if (fault is StoreException or IOException)
        {
            NotServed(logger, pause.TotalSeconds, fault.Message);
        }
        else
        {
            Failed(logger, pause.TotalSeconds, fault);
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

    [LoggerMessage(LogLevel.Warning, "The search index is damaged, and is built anew")]
    private static partial void Damaged(ILogger logger);
}
