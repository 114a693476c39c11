namespace RightsGraph.Server.Importing;

/// <summary>Rings when something happens in a folder, where the system tells of it.</summary>
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

            // Too many at once: some are lost.
            watcher.Error += (_, _) => Set();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            // The system watches no more folders for this user, or there is no such folder yet.
            watcher?.Dispose();
            watcher = null;
        }
    }

    /// <summary>Whether it will ring at all.</summary>
    public bool IsAvailable => watcher is not null;

    /// <summary>Until it rings, or a time has passed.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => signal.WaitAsync(atMost, cancellation);

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
            // It rings already, or nobody listens any more.
        }
    }
}
