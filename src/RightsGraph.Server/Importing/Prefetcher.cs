using System.Threading.Channels;

namespace RightsGraph.Server.Importing;

/// <summary>
/// Works out the next items of a sequence while those before them are used, as long as all of them together are light
/// enough.
/// </summary>
/// <param name="most">
/// That the items weigh which are not done with. What the next weighs is known when it is worked out: it waits until
/// there is room for it, so that there is always one more.
/// </param>
/// <param name="weightOf">At least 1 counts.</param>
internal sealed class Prefetcher<T>(int most, Func<T, long> weightOf)
{
    /// <summary>An item is done with when the next is asked for, or no more.</summary>
    /// <param name="sequence">Asked by one thread, and no more once the asking here ends.</param>
    public async IAsyncEnumerable<T> PrefetchAsync(IEnumerable<T> sequence)
    {
        using var end = new CancellationTokenSource();
        using var room = new SemaphoreSlim(most);
        var items = Channel.CreateUnbounded<T>();
        var reading = Task.Run(() => ReadAsync(sequence, items.Writer, room, end.Token), CancellationToken.None);
        try
        {
            await foreach (var item in items.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return item;
                room.Release(RoomFor(item));
            }
        }
        finally
        {
            await end.CancelAsync();
            await reading;
        }
    }

    private async Task ReadAsync(
        IEnumerable<T> sequence, ChannelWriter<T> items, SemaphoreSlim room, CancellationToken end)
    {
        try
        {
            foreach (var item in sequence)
            {
                await TakeAsync(RoomFor(item));
                await items.WriteAsync(item, end);

                // For the next there must be some, if little.
                await TakeAsync(1);
                room.Release();
            }

            items.Complete();
        }
        catch (Exception fault)
        {
            // Comes out where the items are asked for.
            items.Complete(fault);
        }

        async Task TakeAsync(int weight)
        {
            for (var taken = 0; taken < weight; taken++)
            {
                await room.WaitAsync(end);
            }
        }
    }

    private int RoomFor(T item) => (int)Math.Clamp(weightOf(item), 1, most);
}
