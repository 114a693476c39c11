namespace RightsGraph.Server.Serving;

/// <summary>Compares the served index with its checksums: once if an earlier run of the program left it, and once after
/// a search failed for an unknown reason.</summary>
/// <param name="isUnchecked">Whether an earlier run left the index.</param>
internal sealed class IndexDamageMonitor(bool isUnchecked) : IDisposable
{
    private SearchIndex? watched;
    private Task<bool> damaged = Task.FromResult(false);
    private CancellationTokenSource stop = new();
    private volatile bool isUnchecked = isUnchecked;

    /// <summary>Stops watching the index of the call before, unless it is the same.</summary>
    /// <returns>Completes with true once the index is damaged; the same task for the same index.</returns>
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

        // The fault lay elsewhere and is logged; reading the whole index again would show nothing new.
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
            // Damage can surface as an exception of any type.
            return false;
        }
    });
}
