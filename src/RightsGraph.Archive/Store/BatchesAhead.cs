using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RightsGraph.Archive.Store;

/// <summary>
/// Reads a sequence on a thread of its own, some batches ahead of who asks for them: rows come out of the store while
/// those before them become records.
/// </summary>
internal static class BatchesAhead
{
    private const int MostAhead = 4;
    private const int Batch = 1_000;

    /// <summary>In batches, in order. When the asking ends, however it does, nothing is read any more.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        IAsyncEnumerable<T> sequence, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<List<T>>(MostAhead);
        var reading = Task.Run(() => ProduceAsync(sequence, batches.Writer, end.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                yield return batch;
            }
        }
        finally
        {
            await end.CancelAsync();
            await reading;
        }
    }

    private static async Task ProduceAsync<T>(
        IAsyncEnumerable<T> sequence, ChannelWriter<List<T>> batches, CancellationToken cancellation)
    {
        try
        {
            var batch = new List<T>(Batch);
            await foreach (var item in sequence.WithCancellation(cancellation))
            {
                batch.Add(item);
                if (batch.Count == Batch)
                {
                    await batches.WriteAsync(batch, cancellation);
                    batch = new List<T>(Batch);
                }
            }

            await batches.WriteAsync(batch, cancellation);
            batches.Complete();
        }
        catch (Exception fault)
        {
            // Comes out where the batches are asked for.
            batches.Complete(fault);
        }
    }
}
