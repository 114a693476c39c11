using System.Threading.Channels;

namespace RightsGraph.Server.Importing;

/// <summary>Produces the next items of a sequence while those before them are consumed. An item's weight is known only
/// once it is produced: then it waits until there is room for it, so there is always one item more than the
/// maximum.</summary>
/// <param name="maxWeight">Total weight of items produced but not yet consumed.</param>
/// <param name="weightOf">Counts as 1 at least.</param>
internal sealed class Prefetcher<T>(int maxWeight, Func<T, long> weightOf)
{
    /// <summary>An item counts as consumed when the next is asked for.</summary>
    /// <param name="sequence">Is enumerated by one thread, which ends before this enumeration does.</param>
    public async IAsyncEnumerable<T> PrefetchAsync(IEnumerable<T> sequence)
    {
        using var end = new CancellationTokenSource();
        using var room = new SemaphoreSlim(maxWeight);
        var items = Channel.CreateUnbounded<T>();
        var producer = Task.Run(() => ProduceAsync(sequence, items.Writer, room, end.Token), CancellationToken.None);
        try
        {
            await foreach (var item in items.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return item;
                room.Release(PermitsFor(item));
            }
        }
        finally
        {
            await end.CancelAsync();
            await producer;
        }
    }

    private async Task ProduceAsync(
        IEnumerable<T> sequence, ChannelWriter<T> items, SemaphoreSlim room, CancellationToken end)
    {
        try
        {
            foreach (var item in sequence)
            {
                await AcquireAsync(PermitsFor(item));
                await items.WriteAsync(item, end);

                // Do not produce the next item while there is no room at all.
                await AcquireAsync(1);
                room.Release();
            }

            items.Complete();
        }
        catch (Exception fault)
        {
            // The consumer gets the exception.
            items.Complete(fault);
        }

        async Task AcquireAsync(int permits)
        {
            for (var acquired = 0; acquired < permits; acquired++)
            {
                await room.WaitAsync(end);
            }
        }
    }

    private int PermitsFor(T item) => (int)Math.Clamp(weightOf(item), 1, maxWeight);
}
