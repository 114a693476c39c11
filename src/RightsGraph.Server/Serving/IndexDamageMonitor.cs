using RightsGraph.Search;

namespace RightsGraph.Server.Serving;

/// <summary>
/// Finds out whether the index that is served is damaged: once where an earlier run of the program left it, and when a
/// search fails of which nobody knows why.
/// </summary>
/// <param name="isUnchecked">Whether nobody has compared it with its checksums yet.</param>
internal sealed class IndexDamageMonitor(bool isUnchecked) : IDisposable
{
    private SearchIndex? watched;
    private Task<bool> damaged = Task.FromResult(false);
    private CancellationTokenSource stop = new();
    private volatile bool isUnchecked = isUnchecked;

    /// <param name="index">The one that is served; one that was served before is watched no more.</param>
    /// <returns>Ends with true when the index is found to be damaged; the same task for the same index.</returns>
    public Task<bool> WhenDamaged(SearchIndex index)
    {
        if (watched != index)
        {
            Stop();
            stop = new CancellationTokenSource();
            watched = index;
            damaged = WatchAsync(index, stop.Token);
        }

        return damaged;
    }

    public void Dispose() => Stop();

    private void Stop()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task<bool> WatchAsync(SearchIndex index, CancellationToken cancellation)
    {
        if (isUnchecked && !await IsSoundAsync(index))
        {
            return true;
        }

        isUnchecked = false;
        await index.Suspected.WaitAsync(cancellation);
        if (!await IsSoundAsync(index))
        {
            return true;
        }

        // The fault lay elsewhere, and is in the log: to read all of the index again would tell nothing new.
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return false;
    }

    private static Task<bool> IsSoundAsync(SearchIndex index) => Task.Run(() =>
    {
        try
        {
            index.CheckIntegrity();
            return true;
        }
        catch (Exception)
        {
            // Damage shows itself in any exception.
            return false;
        }
    });
}
