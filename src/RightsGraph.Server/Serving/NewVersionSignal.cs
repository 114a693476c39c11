using RightsGraph.Archive.Store;

namespace RightsGraph.Server.Serving;

/// <summary>Tells whether the store may have a new version since one looked, however many came meanwhile.</summary>
internal sealed partial class NewVersionSignal : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop;
    private readonly Lock change = new();
    private TaskCompletionSource arrived = New();

    public NewVersionSignal(ArchiveStore store, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = Task.Run(() => ListenAsync(store, time, logger, stop.Token), CancellationToken.None);
    }

    /// <summary>Ends when there is something new.</summary>
    public Task Arrived
    {
        get
        {
            lock (change)
            {
                return arrived.Task;
            }
        }
    }

    /// <summary>What is new until now is looked at now.</summary>
    public void Reset()
    {
        lock (change)
        {
            arrived = arrived.Task.IsCompleted ? New() : arrived;
        }
    }

    /// <summary>It is still to be looked at.</summary>
    public void Set()
    {
        lock (change)
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
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await foreach (var version in store.WatchAsync(cancellation))
                {
                    Set();
                }
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                Deaf(logger, fault);
                await Task.Delay(Pause, time, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The store does not tell of new versions, by a fault of the program; asked again")]
    private static partial void Deaf(ILogger logger, Exception fault);
}
