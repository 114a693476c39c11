namespace RightsGraph.Server.Serving;

/// <summary>Compares the served index with its checksums: once if an earlier run of the program left it, and once after
/// a search failed for an unknown reason. Asks each second whether its folder is lost.</summary>
/// <param name="isUnchecked">Whether an earlier run left the index.</param>
/// <param name="isLost">Whether the folder of the index was deleted.</param>
internal sealed class IndexDamageMonitor(bool isUnchecked, Func<bool> isLost) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private SearchIndex? watched;
    private Task<bool> damaged = Task.FromResult(false);
    private CancellationTokenSource stop = new();
    private volatile bool isUnchecked = isUnchecked;

    /// <summary>Stops watching the index of the call before, unless it is the same.</summary>
    /// <returns>Completes with true once the index is damaged or lost; the same task for the same index.</returns>
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
        var lost = WhenLostAsync(cancellation);
        if (await Task.WhenAny(index.Suspected, lost) != lost && !await IsSoundAsync(index))
        {
            return true;
        }

        // The fault lay elsewhere and is logged; reading the whole index again would show nothing new.
        await lost;
        return true;
    }

    private async Task WhenLostAsync(CancellationToken cancellation)
    {
        while (!isLost())
        {
            await Task.Delay(Pause, cancellation);
        }
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
