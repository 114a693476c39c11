using RightsGraph.Api;
using RightsGraph.Server.Commands;

namespace RightsGraph.Server.Serving;

/// <summary>Loads the archive while the server already listens, so that /health can report on a large one. Publishes
/// it, then follows its store; ends the server if a seed is refused.</summary>
internal sealed partial class ArchiveLoader(
    IOptions<SeedSettings> settings,
    IOptions<StoreSettings> storage,
    IOptions<SynonymSettings> synonyms,
    StoreAccessor served,
    TimeProvider clock,
    LiveArchive live,
    Lazy<GraphExecutor> executor,
    IHostApplicationLifetime lifetime,
    ILogger<ArchiveLoader> logger) : BackgroundService
{
    private IndexStorage? index;

    public int ExitCode { get; private set; }

    public override void Dispose()
    {
        index?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts its services one after the other: yield, so that it goes on to listen.
        await Task.Yield();
        (ExitCode, var follower) = await LoadAsync(stoppingToken);
        if (follower is not null)
        {
            await follower.FollowAsync(stoppingToken);
        }
        else
        {
            // Stopping before the host has started would make the start fail.
            await StartedAsync(stoppingToken);
            lifetime.StopApplication();
        }
    }

    private async Task<(int ExitCode, ArchiveFollower? Follower)> LoadAsync(CancellationToken cancellation)
    {
        try
        {
            // The schema takes as long to build as a small archive takes to load: do both at once.
            var schema = Task.Run(() => executor.Value, cancellation);
            index = IndexStorage.Open(storage.Value, synonyms.Value.Load(), logger, cancellation);
            var store = await ArchiveStore.OpenAsync(
                storage.Value.Address(), clock, index.RecordCache, cancellation);
            if (!await new Seeds(settings.Value, clock, new SeedLog(logger)).ImportIntoAsync(store, cancellation))
            {
                await store.DisposeAsync();
                Refused(logger);
                return (ExitCodes.Refused, null);
            }

            served.Open(store);
            await schema;
            var follower = new ArchiveFollower(store, index.Keeper, live, clock, logger);
            await ServeFirstAsync(follower, store, cancellation);
            var snapshot = live.Current!.Snapshot;
            Ready(logger, snapshot.Countries.Length, snapshot.Summaries.Length, snapshot.Entries.Length);
            if (DocumentMessages.DescribeReadEarlier(snapshot.Sources) is { } message)
            {
                ReadEarlier(logger, message);
            }

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
        catch (IOException problem) when (index!.RecordCache is not null)
        {
            TextsInMemory(logger, storage.Value.IndexFolder()!, problem.Message);
            store.StopCaching();
            await follower.ServeLatestAsync(cancellation);
        }
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        using var onStop = cancellation.Register(() => started.TrySetResult());
        await started.Task;
    }

    [LoggerMessage(LogLevel.Information, "Ready: {Countries} countries, {Summaries} summaries, {Entries} entries")]
    private static partial void Ready(ILogger logger, int countries, int summaries, int entries);

    [LoggerMessage(LogLevel.Warning, "{Message}")]
    private static partial void ReadEarlier(ILogger logger, string message);

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
