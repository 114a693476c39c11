using System.Runtime.CompilerServices;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

public sealed class BatchesAheadTests
{
    private static readonly TimeSpan Timeout = Eventually.Deadline;

    private int produced;
    private bool isDisposed;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(12_345)]
    public async Task AllItemsComeInOrder(int count)
    {
        var items = new List<int>();
        await foreach (var batch in BatchesAhead.ReadAsync(Numbers(count)))
        {
            items.AddRange(batch);
        }

        Assert.Equal(Enumerable.Range(0, count), items);
        Assert.True(isDisposed);
    }

    [Fact]
    public async Task AFaultComesAfterAllWholeBatchesBeforeIt()
    {
        var items = new List<int>();
        var fault = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var batch in BatchesAhead.ReadAsync(Numbers(2_500, new InvalidDataException("at the end"))))
            {
                items.AddRange(batch);
            }
        });
        Assert.Equal("at the end", fault.Message);
        Assert.Equal(Enumerable.Range(0, 2_000), items);
        Assert.True(isDisposed);
    }

    [Fact]
    public async Task WhoStopsEarlyLeavesNoReaderBehind()
    {
        await foreach (var batch in BatchesAhead.ReadAsync(Numbers(int.MaxValue)))
        {
            Assert.Equal(0, batch[0]);
            break;
        }

        Assert.True(isDisposed);
    }

    [Fact]
    public async Task ASlowConsumerHoldsUpTheReader()
    {
        await using var batches = BatchesAhead.ReadAsync(Numbers(100_000)).GetAsyncEnumerator();
        Assert.True(await batches.MoveNextAsync());

        // Four batches wait, a fifth is about to, and the consumer has one.
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref produced) == 6_000, Timeout));
        for (var batch = 1; batch < 100; batch++)
        {
            Assert.True(await batches.MoveNextAsync());
            Assert.Equal(batch * 1_000, batches.Current[0]);
            Assert.InRange(Volatile.Read(ref produced), 0, (batch + 6) * 1_000);
        }
    }

    [Fact]
    public async Task CancellationEndsTheConsumerAndAReaderThatWaits()
    {
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var consumer = Task.Run(async () =>
        {
            await foreach (var batch in BatchesAhead.ReadAsync(Never(started), source.Token))
            {
                Assert.Fail($"a batch of {batch.Count}");
            }
        });
        await started.Task.WaitAsync(Timeout);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => consumer.WaitAsync(Timeout));
        Assert.True(isDisposed);
    }

    private async IAsyncEnumerable<int> Numbers(
        int count, Exception? fault = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            for (var number = 0; number < count; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (number % 100 == 0)
                {
                    await Task.Yield();
                }

                Volatile.Write(ref produced, number + 1);
                yield return number;
            }

            if (fault is not null)
            {
                throw fault;
            }
        }
        finally
        {
            isDisposed = true;
        }
    }

    private async IAsyncEnumerable<int> Never(
        TaskCompletionSource started, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            started.SetResult();
            await Task.Delay(System.Threading.Timeout.InfiniteTimeSpan, cancellation);
            yield return 0;
        }
        finally
        {
            isDisposed = true;
        }
    }
}
