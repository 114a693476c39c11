using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RightsGraph.Archive.Store;

/// <summary>Reads a sequence some batches ahead of its consumer, on another thread: rows are read from the store while
/// those before them become records.</summary>
internal static class BatchesAhead
{
    private const int MaxBatchesAhead = 4;
    private const int BatchSize = 1_000;

    /// <summary>Stops reading the sequence once the enumeration is disposed.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        IAsyncEnumerable<T> sequence, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<T[]>(MaxBatchesAhead);
        var producer = Task.Run(() => ProduceAsync(sequence, batches.Writer, end.Token), CancellationToken.None);
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
            await producer;
        }
    }

    private static async Task ProduceAsync<T>(
        IAsyncEnumerable<T> sequence, ChannelWriter<T[]> batches, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in sequence.Chunk(BatchSize).WithCancellation(cancellation))
            {
                await batches.WriteAsync(batch, cancellation);
            }

            batches.Complete();
        }
        catch (Exception fault)
        {
            // The consumer gets it after the batches before it.
            batches.Complete(fault);
        }
    }
}
