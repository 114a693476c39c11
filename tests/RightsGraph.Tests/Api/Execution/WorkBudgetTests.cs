using RightsGraph.Api.Execution;

namespace RightsGraph.Tests.Api.Execution;

public sealed class WorkBudgetTests
{
    [Fact]
    public void ANormalRequestIsEndedBeforeItDoesTooMuch()
    {
        using var budget = WorkBudget.Normal(CancellationToken.None);
        budget.Charge(6_000);
        Assert.False(budget.IsExceeded);

        Assert.Throws<OperationCanceledException>(() => budget.Charge(6_000));
        Assert.True(budget.IsExceeded);
        Assert.True(budget.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task ANormalRequestIsEndedWhereItTakesLongerThanWasForeseen()
    {
        using var budget = WorkBudget.Normal(CancellationToken.None);
        await Task.Delay(Timeout.InfiniteTimeSpan, budget.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.True(budget.IsExceeded);
    }

    [Fact]
    public void AHeavyRequestMayDoWhatItHasTheTimeFor()
    {
        using var budget = WorkBudget.Heavy(TimeSpan.FromHours(1), CancellationToken.None);
        budget.Charge(1e12);
        Assert.False(budget.IsExceeded);
    }

    [Fact]
    public void AClientThatGoesExceedsNoBudget()
    {
        using var client = new CancellationTokenSource();
        using var budget = WorkBudget.Normal(client.Token);
        client.Cancel();
        Assert.True(budget.Token.IsCancellationRequested);
        Assert.False(budget.IsExceeded);
    }
}
