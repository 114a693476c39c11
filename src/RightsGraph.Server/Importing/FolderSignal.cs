namespace RightsGraph.Server.Importing;

/// <summary>Is set when the system reports a change in a folder; many changes set it once.</summary>
internal sealed class FolderSignal : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private readonly FileSystemWatcher? watcher;

    public FolderSignal(string folder)
    {
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            watcher.Created += (_, _) => Set();
            watcher.Changed += (_, _) => Set();
            watcher.Renamed += (_, _) => Set();

            // The watcher's buffer overflowed, so changes were lost.
            watcher.Error += (_, _) => Set();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            // The user's limit of watches is reached, or the folder does not exist yet.
            watcher?.Dispose();
            watcher = null;
        }
    }

    /// <summary>False if the signal will never be set.</summary>
    public bool IsAvailable => watcher is not null;

    /// <summary>Waits for the signal and resets it. False after the timeout.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellation) =>
        signal.WaitAsync(timeout, cancellation);

    public void Dispose()
    {
        watcher?.Dispose();
        signal.Dispose();
    }

    private void Set()
    {
        try
        {
            signal.Release();
        }
        catch (Exception none) when (none is SemaphoreFullException or ObjectDisposedException)
        {
            // It is set already, or nobody waits any more.
        }
    }
}
