using Lucene.Net.Index;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Lets work run over an index until it is disposed of, each under a clock of its own.</summary>
internal sealed class ReaderGuard(DirectoryReader reader) : IDisposable
{
    private readonly TaskCompletionSource suspected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when work fails that should not have.</summary>
    public Task Suspected => suspected.Task;

    /// <param name="limit">Null for as long as it takes.</param>
    /// <param name="time">What the limit is measured with; the system's where null.</param>
    /// <param name="work">Is under way when the index is disposed of: its memory goes afterwards.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public T Run<T>(TimeSpan? limit, TimeProvider? time, Func<SearchClock, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(!reader.TryIncRef(), typeof(SearchIndex));
        try
        {
            using var clock = SearchClock.Start(limit, time ?? TimeProvider.System, cancellation);
            return work(clock);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not SearchTimeoutException)
        {
            suspected.TrySetResult();
            throw;
        }
        finally
        {
            reader.DecRef();
        }
    }

    public void Dispose() => reader.Dispose();
}
