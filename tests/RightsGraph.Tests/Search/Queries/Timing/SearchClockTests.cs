using RightsGraph.Search;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Queries.Timing;

public sealed class SearchClockTests
{
    [Fact]
    public void ANestedClockGivesTheThreadBackToTheOuterOne()
    {
        using (var outer = Start(1_000))
        {
            using (var inner = Start(1_000))
            {
                Assert.Same(inner, SearchClock.Running);
            }

            Assert.Same(outer, SearchClock.Running);
        }

        Assert.Null(SearchClock.Running);
    }

    [Fact]
    public void TheOuterLimitHoldsAfterANestedRunThatTimedOut()
    {
        using var outer = Start(30);
        using (var inner = Start(1))
        {
            Assert.Throws<SearchTimeoutException>(() => StepUntilTimeout(SearchClock.Running!));
            Assert.True(inner.IsPartial);
        }

        Assert.False(outer.IsPartial);
        Assert.Throws<SearchTimeoutException>(() => StepUntilTimeout(SearchClock.Running!));
        Assert.True(outer.IsPartial);
    }

    [Fact]
    public void AClockThatIsResumedInAnotherGivesTheThreadBackToo()
    {
        var resumed = Start(1_000);
        resumed.Dispose();
        using var outer = Start(1_000);
        using (resumed.Resume())
        {
            Assert.Same(resumed, SearchClock.Running);
        }

        Assert.Same(outer, SearchClock.Running);
    }

    private static SearchClock Start(int milliseconds) => SearchClock.Start(
        new SearchBudget(TimeSpan.FromMilliseconds(milliseconds), new SteppingClock()),
        isReserved: false,
        CancellationToken.None);

    private static void StepUntilTimeout(SearchClock clock)
    {
        for (var step = 0; step < 100_000; step++)
        {
            clock.Step();
        }
    }
}
