using RightsGraph.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Importing;

public sealed class ReadAheadTests : IDisposable
{
    private const int Most = 10;

    private readonly SemaphoreSlim workedOut = new(0);
    private bool hasEnded;

    [Fact]
    public async Task AllItemsComeInTheirOrder()
    {
        var weights = new Random(1).GetItems([0, 1, 4, 10, 99], 200);
        Assert.Equal(weights, await Ahead().Of(weights).ToListAsync());
    }

    [Theory]
    [InlineData(new[] { 4, 4, 4, 4 }, 3, "two of four are light enough, and the third is there and waits")]
    [InlineData(new[] { 11, 1, 1 }, 1, "beside one that is heavier than all may be, nothing is worked out")]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0 }, 6, "what weighs nothing is worked out at once")]
    public async Task WhileOneIsUsedOthersAreWorkedOutThatAreLightEnough(int[] weights, int expected, string why)
    {
        await foreach (var _ in Ahead().Of(Sequence(weights)))
        {
            for (var item = 0; item < expected; item++)
            {
                Assert.True(await workedOut.WaitAsync(Eventually.Deadline), why);
            }

            // Were more worked out, it would be before others that begin only now have come to their end.
            Assert.Equal(10_000, await Ahead().Of(Enumerable.Repeat(1, 10_000)).CountAsync());
            Assert.True(workedOut.CurrentCount == 0, why);
            break;
        }
    }

    [Fact]
    public async Task WhoStopsAskingEndsIt()
    {
        await foreach (var _ in Ahead().Of(Sequence(Enumerable.Repeat(1, int.MaxValue))))
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
            await foreach (var item in Ahead().Of(Broken()))
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

    public void Dispose() => workedOut.Dispose();

    private static ReadAhead<int> Ahead() => new(Most, weight => weight);

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
