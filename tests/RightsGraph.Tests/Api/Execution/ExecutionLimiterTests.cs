using RightsGraph.Api.Execution;

namespace RightsGraph.Tests.Api.Execution;

public sealed class ExecutionLimiterTests
{
    private static readonly int Permits = 2 * Environment.ProcessorCount;

    private readonly ExecutionLimiter limiter = new();

    [Fact]
    public async Task LightRequestsNeverWait()
    {
        await HoldAsync(WorkClass.Normal, Permits);

        Assert.True(limiter.AcquireAsync(WorkClass.Light, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task ARequestWaitsUntilAPermitIsReleased()
    {
        var held = await HoldAsync(WorkClass.Normal, Permits);
        var waiting = limiter.AcquireAsync(WorkClass.Normal, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);

        held[0].Dispose();
        (await waiting).Dispose();
    }

    [Fact]
    public async Task MutationsFollowEachOtherBesideTheOthers()
    {
        var first = await limiter.AcquireAsync(WorkClass.Mutation, CancellationToken.None);
        var second = limiter.AcquireAsync(WorkClass.Mutation, CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);
        await HoldAsync(WorkClass.Normal, Permits);

        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task ARequestThatIsCancelledWhileItWaitsTakesNoPermit()
    {
        var held = await HoldAsync(WorkClass.Normal, Permits);
        using var cancellation = new CancellationTokenSource();
        var waiting = limiter.AcquireAsync(WorkClass.Normal, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        held.ForEach(permit => permit.Dispose());
        Assert.True(limiter.AcquireAsync(WorkClass.Normal, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    private async Task<List<ExecutionLimiter.Permit>> HoldAsync(WorkClass work, int count)
    {
        var held = new List<ExecutionLimiter.Permit>();
        for (var permit = 0; permit < count; permit++)
        {
            held.Add(await limiter.AcquireAsync(work, CancellationToken.None));
        }

        return held;
    }
}
