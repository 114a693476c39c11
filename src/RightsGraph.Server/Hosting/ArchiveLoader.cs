using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Store;
using RightsGraph.Server.Commands;
using RightsGraph.Server.Seeding;
using RightsGraph.Server.Storage;

namespace RightsGraph.Server.Hosting;

/// <summary>
/// Loads the archive while the server listens already, so that a large one can be watched by /health; publishes it when
/// it stands, or ends the server where a document is refused.
/// </summary>
internal sealed partial class ArchiveLoader(
    IOptions<SeedSettings> settings,
    IOptions<StoreSettings> storage,
    ServedStore served,
    TimeProvider clock,
    LiveArchive live,
    Lazy<GraphExecutor> executor,
    IHostApplicationLifetime lifetime,
    ILogger<ArchiveLoader> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private ServedIndex? kept;

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
        ExitCode = await LoadAsync(stoppingToken);
        if (ExitCode == ExitCodes.Success)
        {
            await FollowAsync(stoppingToken);
        }
        else
        {
            // A stop while the host is still starting would make the start itself fail.
            await StartedAsync(stoppingToken);
            lifetime.StopApplication();
        }
    }

    private async Task<int> LoadAsync(CancellationToken cancellation)
    {
        try
        {
            // The schema takes as long to build as a small archive to read: do both at once, and no request waits.
            var schema = Task.Run(() => executor.Value, cancellation);
            kept = ServedIndex.Open(storage.Value, logger);
            var store = await OpenedArchive.OpenToServeAsync(storage.Value, clock, kept.Shelf, cancellation);
            if (!await new Seeds(settings.Value, clock, new SeedLog(logger)).PlantAsync(store, cancellation))
            {
                await store.DisposeAsync();
                Refused(logger);
                return ExitCodes.Refused;
            }

            served.Open(store);
            var snapshot = await store.LoadSnapshotAsync(cancellation: cancellation);
            var index = kept.Keeper.Bring(snapshot, cancellation);
            await schema;
            live.Publish(index);
            Ready(logger, snapshot.Countries.Length, snapshot.Summaries.Length, snapshot.Entries.Length);
            return ExitCodes.Success;
        }
        catch (Exception problem) when (problem is IOException or StoreException)
        {
            Unreadable(logger, problem.Message);
            return ExitCodes.Failure;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Failed(logger, fault);
            return ExitCodes.Failure;
        }
    }

    /// <summary>Serves each new version, wherever it was imported; what fails is tried again.</summary>
    private async Task FollowAsync(CancellationToken cancellation)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var store = await served.Opened;
                await foreach (var version in store.WatchAsync(cancellation))
                {
                    await FollowAsync(store, version, cancellation);
                    pause = FirstPause;
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                NotFollowed(logger, problem.Message, problem is StoreException or IOException ? null : problem);
                await Task.Delay(pause, clock, cancellation);
            }
        }
    }

    private async Task FollowAsync(ArchiveStore store, int version, CancellationToken cancellation)
    {
        var current = live.Current!.Snapshot;
        if (version > current.Version)
        {
            var snapshot = await store.LoadSnapshotAsync(current, cancellation);
            live.Publish(kept!.Keeper.Bring(snapshot, cancellation));
            Followed(logger, snapshot.Version);
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

    [LoggerMessage(LogLevel.Information, "Serving version {Version}")]
    private static partial void Followed(ILogger logger, int version);

    [LoggerMessage(LogLevel.Error, "A new version could not be served yet, and will be tried again: {Problem}")]
    private static partial void NotFollowed(ILogger logger, string problem, Exception? fault);

    [LoggerMessage(LogLevel.Error, "Not started: mend what is refused, or leave it out with --skip-invalid")]
    private static partial void Refused(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Not started: {Problem}")]
    private static partial void Unreadable(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Critical, "Not started, by a fault of the program")]
    private static partial void Failed(ILogger logger, Exception fault);
}
