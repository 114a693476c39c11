using Microsoft.Extensions.Options;
using RightsGraph.Api;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Commands;
using RightsGraph.Server.Importing;

namespace RightsGraph.Server.Serving;

/// <summary>
/// Loads the archive while the server listens already, so that a large one can be watched by /health; publishes it when
/// it stands and follows it from then on, or ends the server where a document is refused.
/// </summary>
internal sealed partial class ArchiveLoader(
    IOptions<SeedSettings> settings,
    IOptions<StoreSettings> storage,
    StoreAccessor served,
    TimeProvider clock,
    LiveArchive live,
    Lazy<GraphExecutor> executor,
    IHostApplicationLifetime lifetime,
    ILogger<ArchiveLoader> logger) : BackgroundService
{
    private IndexStorage? kept;

    /// <summary>What the program is to exit with.</summary>
    public int ExitCode { get; private set; }

    public override void Dispose()
    {
        kept?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts its services one by one: give the thread back, and listen meanwhile.
        await Task.Yield();
        (ExitCode, var follower) = await LoadAsync(stoppingToken);
        if (follower is not null)
        {
            await follower.FollowAsync(stoppingToken);
        }
        else
        {
            // A stop while the host is still starting would make the start itself fail.
            await StartedAsync(stoppingToken);
            lifetime.StopApplication();
        }
    }

    private async Task<(int ExitCode, ArchiveFollower? Follower)> LoadAsync(CancellationToken cancellation)
    {
        try
        {
            // The schema takes as long to build as a small archive to read: do both at once, and no request waits.
            var schema = Task.Run(() => executor.Value, cancellation);
            kept = IndexStorage.Open(storage.Value, logger);
            var store = await ArchiveOpener.OpenToServeAsync(storage.Value, clock, kept.Shelf, cancellation);
            if (!await new Seeds(settings.Value, clock, new SeedLog(logger)).ImportIntoAsync(store, cancellation))
            {
                await store.DisposeAsync();
                Refused(logger);
                return (ExitCodes.Refused, null);
            }

            served.Open(store);
            await schema;
            var follower = new ArchiveFollower(store, kept.Keeper, live, clock, logger);
            await ServeFirstAsync(follower, store, cancellation);
            var snapshot = live.Current!.Snapshot;
            Ready(logger, snapshot.Countries.Length, snapshot.Summaries.Length, snapshot.Entries.Length);
            return (ExitCodes.Success, follower);
        }
        catch (Exception problem) when (problem is IOException or StoreException)
        {
            Unreadable(logger, problem.Message);
            return (ExitCodes.Failure, null);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Failed(logger, fault);
            return (ExitCodes.Failure, null);
        }
    }

    private async Task ServeFirstAsync(
        ArchiveFollower follower, ArchiveStore store, CancellationToken cancellation)
    {
        try
        {
            await follower.ServeLatestAsync(cancellation);
        }
        catch (IOException problem) when (kept!.Shelf is not null)
        {
            TextsInMemory(logger, storage.Value.Index!, problem.Message);
            store.KeepTextsInMemory();
            await follower.ServeLatestAsync(cancellation);
        }
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        using var onStop = cancellation.Register(() => started.TrySetResult());
        await started.Task;
    }

    [LoggerMessage(LogLevel.Information, "Ready: {Countries} countries, {Summaries} summaries, {Entries} entries")]
    private static partial void Ready(ILogger logger, int countries, int summaries, int entries);

    [LoggerMessage(
        LogLevel.Warning, "Texts are kept in memory until the server is started again, and not in {Folder}: {Problem}")]
    private static partial void TextsInMemory(ILogger logger, string folder, string problem);

    [LoggerMessage(LogLevel.Error, "Not started: mend what is refused, or leave it out with --skip-invalid")]
    private static partial void Refused(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Not started: {Problem}")]
    private static partial void Unreadable(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Critical, "Not started, by a fault of the program")]
    private static partial void Failed(ILogger logger, Exception fault);
}
