using RightsGraph.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Importing;

public sealed class PrefetcherTests : IDisposable
{
    private const int Most = 10;

    private readonly SemaphoreSlim workedOut = new(0);
    private bool hasEnded;

    [Fact]
    public async Task AllItemsComeInTheirOrder()
    {
        var weights = new Random(1).GetItems([0, 1, 4, 10, 99], 200);
        Assert.Equal(weights, await Ahead().PrefetchAsync(weights).ToListAsync());
    }

    [Theory]
    [InlineData(new[] { 4, 4, 4, 4 }, 3, "two of four are light enough, and the third is there and waits")]
    [InlineData(new[] { 11, 1, 1 }, 1, "beside one that is heavier than all may be, nothing is worked out")]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0 }, 6, "what weighs nothing is worked out at once")]
    public async Task WhileOneIsUsedOthersAreWorkedOutThatAreLightEnough(int[] weights, int expected, string why)
    {
        await foreach (var _ in Ahead().PrefetchAsync(Sequence(weights)))
        {
            for (var item = 0; item < expected; item++)
            {
                Assert.True(await workedOut.WaitAsync(Eventually.Deadline), why);
            }

            // Were more worked out, it would be before others that begin only now have come to their end.
            Assert.Equal(10_000, await Ahead().PrefetchAsync(Enumerable.Repeat(1, 10_000)).CountAsync());
            Assert.True(workedOut.CurrentCount == 0, why);
            break;
        }
    }

    [Fact]
    public async Task WhoStopsAskingEndsIt()
    {
        await foreach (var _ in Ahead().PrefetchAsync(Sequence(Enumerable.Repeat(1, int.MaxValue))))
        {
            Assert.False(hasEnded);
            break;
        }

        Assert.True(hasEnded);
    }

    [Fact]
    public async Task AFaultComesBehindTheItemsBeforeIt()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var item in Ahead().PrefetchAsync(Broken()))
            {
                seen.Add(item);
            }
        });
        Assert.Equal([1, 2], seen);

        static IEnumerable<int> Broken()
        {
            yield return 1;
            yield return 2;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public async Task AConsumerThatFailsEndsIt()
    {
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in Ahead().PrefetchAsync(Sequence(Enumerable.Repeat(1, int.MaxValue))))
            {
                throw new InvalidDataException();
            }
        });
        Assert.True(hasEnded);
    }

    [Fact]
    public async Task AFaultBehindTheItemsThatAreAskedForIsNobodysFault()
    {
        using var stopped = new ManualResetEventSlim();
        await foreach (var item in Ahead().PrefetchAsync(FailingOnceStopped()))
        {
            Assert.Equal(1, item);
            stopped.Set();
            break;
        }

        IEnumerable<int> FailingOnceStopped()
        {
            yield return 1;
            Assert.True(stopped.Wait(Eventually.Deadline));
            throw new InvalidDataException();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task NothingIsWorkedOutWhileThereIsNoRoom(int seed)
    {
        var random = new Random(seed);
        var weights = random.GetItems([0, 1, 2, 5, 9, 10, 30], 2_000);
        var unconsumed = 0;
        var seen = new List<int>();
        await foreach (var weight in Ahead().PrefetchAsync(Checked()))
        {
            if (random.Next(4) == 0)
            {
                await Task.Yield();
            }

            seen.Add(weight);
            Interlocked.Add(ref unconsumed, -Permits(weight));
        }

        Assert.Equal(weights, seen);

        IEnumerable<int> Checked()
        {
            foreach (var weight in weights)
            {
                // A failure here comes out where the items are asked for.
                Assert.InRange(Volatile.Read(ref unconsumed), 0, Most - 1);
                Interlocked.Add(ref unconsumed, Permits(weight));
                yield return weight;
            }
        }

        static int Permits(int weight) => Math.Clamp(weight, 1, Most);
    }

    public void Dispose() => workedOut.Dispose();

    private static Prefetcher<int> Ahead() => new(Most, weight => weight);

    private IEnumerable<int> Sequence(IEnumerable<int> weights)
    {
        try
        {
            foreach (var weight in weights)
            {
                workedOut.Release();
                yield return weight;
            }
        }
        finally
        {
            hasEnded = true;
        }
    }
}
