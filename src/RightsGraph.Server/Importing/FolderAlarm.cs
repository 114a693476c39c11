namespace RightsGraph.Server.Importing;

/// <summary>Rings when something happens in a folder, where the system tells of it.</summary>
internal sealed class FolderAlarm : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private readonly FileSystemWatcher? watcher;

    public FolderAlarm(string folder)
    {
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            watcher.Created += (_, _) => Ring();
            watcher.Changed += (_, _) => Ring();
            watcher.Renamed += (_, _) => Ring();

            // Too many at once: some are lost.
            watcher.Error += (_, _) => Ring();
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
    public bool Works => watcher is not null;

    /// <summary>Until it rings, or a time has passed.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => rung.WaitAsync(atMost, cancellation);

    public void Dispose()
    {
        watcher?.Dispose();
        rung.Dispose();
    }

    private void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (Exception none) when (none is SemaphoreFullException or ObjectDisposedException)
        {
            // It rings already, or nobody listens any more.
        }
    }
}
