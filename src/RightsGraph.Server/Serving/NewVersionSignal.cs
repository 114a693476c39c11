namespace RightsGraph.Server.Serving;

/// <summary>Is set when the store may have a new version; several versions set it once.</summary>
internal sealed partial class NewVersionSignal : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop;
    private readonly Lock gate = new();
    private TaskCompletionSource arrived = New();

    public NewVersionSignal(ArchiveStore store, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = Task.Run(() => ListenAsync(store, time, logger, stop.Token), CancellationToken.None);
    }

    public Task Arrived
    {
        get
        {
            lock (gate)
            {
                return arrived.Task;
            }
        }
    }

    /// <summary>To be called before the store is read: a version that comes meanwhile sets the signal again.</summary>
    public void Reset()
    {
        lock (gate)
        {
            arrived = arrived.Task.IsCompleted ? New() : arrived;
        }
    }

    public void Set()
    {
        lock (gate)
        {
            arrived.TrySetResult();
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ListenAsync(
        ArchiveStore store, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        string? told = null;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await foreach (var version in store.WatchAsync(cancellation))
                {
                    told = null;
                    Set();
                }
            }
            catch (StoreException problem)
            {
                if (problem.Message != told)
                {
                    told = problem.Message;
                    NotFollowed(logger, told);
                }

                await Task.Delay(RetryDelay, time, cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                WatchFailed(logger, fault);
                await Task.Delay(RetryDelay, time, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The version that was read last stays served: {Problem}")]
    private static partial void NotFollowed(ILogger logger, string problem);

    [LoggerMessage(LogLevel.Error, "The store does not tell of new versions, by a fault of the program; asked again")]
    private static partial void WatchFailed(ILogger logger, Exception fault);
}
