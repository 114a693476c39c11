using RightsGraph.Api.Execution;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Execution;

public sealed class WorkBudgetTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void ANormalRequestIsEndedBeforeItDoesTooMuch()
    {
        using var budget = WorkBudget.Normal(clock, CancellationToken.None);
        budget.Charge(6_000);
        Assert.False(budget.IsExceeded);

        Assert.Throws<OperationCanceledException>(() => budget.Charge(6_000));
        Assert.True(budget.IsExceeded);
        Assert.True(budget.Token.IsCancellationRequested);
    }

    [Fact]
    public void ANormalRequestIsEndedWhereItTakesLongerThanWasForeseen()
    {
        using var budget = WorkBudget.Normal(clock, CancellationToken.None);
        clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.False(budget.IsExceeded);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(budget.IsExceeded);
        Assert.Equal(TimeSpan.FromMilliseconds(200), budget.Elapsed);
    }

    [Fact]
    public void AHeavyRequestMayDoWhatItHasTheTimeFor()
    {
        using var budget = WorkBudget.Heavy(TimeSpan.FromHours(1), clock, CancellationToken.None);
        budget.Charge(1e12);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(budget.IsExceeded);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(budget.IsExceeded);
    }

    [Fact]
    public void AHeavyRequestWithoutTimeLeftIsEndedSoon()
    {
        using var budget = WorkBudget.Heavy(TimeSpan.FromSeconds(-1), clock, CancellationToken.None);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(budget.IsExceeded);
    }

    [Fact]
    public void AHeavyRequestThatGetsNoProcessorIsNotEnded()
    {
        var limit = TimeSpan.FromMilliseconds(20);
        var before = Environment.CpuUsage.TotalTime;
        using var budget = WorkBudget.Heavy(limit, TimeProvider.System, CancellationToken.None);
        while (!budget.IsExceeded)
        {
            // So that the clock is far ahead of the processor, wherever this test runs alone.
            Thread.Sleep(1);
        }

        Assert.True(Environment.CpuUsage.TotalTime - before >= limit);
    }

    [Fact]
    public void AClientThatGoesExceedsNoBudget()
    {
        using var client = new CancellationTokenSource();
        using var budget = WorkBudget.Normal(clock, client.Token);
        client.Cancel();
        Assert.True(budget.Token.IsCancellationRequested);
        Assert.False(budget.IsExceeded);
    }
}
