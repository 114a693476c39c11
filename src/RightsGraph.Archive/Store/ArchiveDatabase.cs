using System.Runtime.CompilerServices;

namespace RightsGraph.Archive.Store;

internal abstract class ArchiveDatabase : IAsyncDisposable
{
    /// <summary>Waits until no one else writes, in this process or another.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Reads one version, whatever is written meanwhile. <paramref name="read"/> may run twice.</summary>
    public abstract Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation);

    /// <returns>A message for people; null where the fault is not the store's.</returns>
    public abstract string? Explain(Exception fault);

    public abstract ValueTask DisposeAsync();

    /// <summary>The current version, then each newer one; of several at once only the last.</summary>
    /// <exception cref="StoreException">The store is gone, and does not come back by itself.</exception>
    public async IAsyncEnumerable<int> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var watch = NewWatch();
        int? last = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await watch.TryReadVersionAsync(last, cancellation) is { } version && version != last)
            {
                last = version;
                yield return version;
            }

            await watch.WaitAsync(cancellation);
        }
    }

    protected abstract VersionWatch NewWatch();
}

internal abstract class VersionWatch : IAsyncDisposable
{
    /// <returns>Null while the store cannot be read.</returns>
    /// <inheritdoc cref="ArchiveDatabase.WatchAsync"/>
    public abstract Task<int?> TryReadVersionAsync(int? last, CancellationToken cancellation);

    /// <summary>Returns when the version may have changed since it was last read.</summary>
    public abstract Task WaitAsync(CancellationToken cancellation);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
