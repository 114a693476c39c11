using System.Runtime.CompilerServices;

namespace RightsGraph.Archive.Store;

/// <summary>What each kind of store does in its own way.</summary>
internal abstract class ArchiveDatabase : IAsyncDisposable
{
    /// <summary>Begins to write once no one else does, in this process or another.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Reads from one version, whatever is written meanwhile. The work may be done a second time.</summary>
    public abstract Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation);

    /// <summary>What went wrong, for people; null where the fault is not the store's.</summary>
    public abstract string? Explain(Exception fault);

    public abstract ValueTask DisposeAsync();

    /// <summary>The version that stands, and then every newer one; of several at once the last.</summary>
    public async IAsyncEnumerable<int> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var watch = NewWatch();
        int? told = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await watch.TryReadVersionAsync(told, cancellation) is { } version && version != told)
            {
                told = version;
                yield return version;
            }

            await watch.WaitAsync(cancellation);
        }
    }

    protected abstract VersionWatch NewWatch();
}

/// <summary>Looks out for new versions of the archive.</summary>
internal abstract class VersionWatch : IAsyncDisposable
{
    /// <summary>Null while the store cannot be read, which passes.</summary>
    public abstract Task<int?> TryReadVersionAsync(int? told, CancellationToken cancellation);

    /// <summary>
    /// Returns when a look is worth its while: at once where the version has changed since the last look began.
    /// </summary>
    public abstract Task WaitAsync(CancellationToken cancellation);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
