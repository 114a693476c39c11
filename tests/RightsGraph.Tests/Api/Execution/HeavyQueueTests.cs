using RightsGraph.Api.Execution;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Execution;

public sealed class HeavyQueueTests
{
    private static readonly int Permits = Math.Max(1, Environment.ProcessorCount / 2);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly ManualClock clock = new();
    private readonly HeavyQueue queue;

    public HeavyQueueTests() => queue = new HeavyQueue(clock);

    [Fact]
    public async Task HeavyRequestsRunOnHalfOfTheProcessorsAtMost()
    {
        var held = await HoldAllAsync();
        var waiting = queue.AcquireAsync(Timeout, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);

        held[0].Dispose();
        (await waiting).Dispose();
    }

    [Fact]
    public async Task WhatWouldWaitPastItsTimeoutIsRefusedAtOnce()
    {
        await LearnAsync(TimeSpan.FromSeconds(4));
        var held = await HoldAllAsync();
        var waiting = queue.AcquireAsync(Timeout, CancellationToken.None).AsTask();

        var overload = await Assert.ThrowsAsync<OverloadException>(
            () => queue.AcquireAsync(TimeSpan.FromSeconds(7), CancellationToken.None).AsTask());
        Assert.True(overload.RetryAfter > TimeSpan.FromSeconds(3), $"{overload.RetryAfter}");

        held.ForEach(permit => permit.Dispose());
        (await waiting).Dispose();
    }

    [Fact]
    public async Task AnIdleQueueRefusesNothingHoweverLongTheLastOnesTook()
    {
        await LearnAsync(TimeSpan.FromSeconds(60));
        (await queue.AcquireAsync(TimeSpan.FromSeconds(1), CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task ARequestThatIsCancelledWhileItWaitsCountsNoMore()
    {
        await LearnAsync(TimeSpan.FromSeconds(4));
        var held = await HoldAllAsync();
        using var cancellation = new CancellationTokenSource();
        var waiting = queue.AcquireAsync(Timeout, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = queue.AcquireAsync(Timeout, CancellationToken.None).AsTask();
        held.ForEach(permit => permit.Dispose());
        (await next).Dispose();
    }

    /// <summary>Until the mean is nearly as long as one takes.</summary>
    private async Task LearnAsync(TimeSpan duration)
    {
        for (var run = 0; run < 20; run++)
        {
            using var permit = await queue.AcquireAsync(TimeSpan.MaxValue, CancellationToken.None);
            clock.Advance(duration);
        }
    }

    private async Task<List<HeavyQueue.Permit>> HoldAllAsync()
    {
        var held = new List<HeavyQueue.Permit>();
        for (var permit = 0; permit < Permits; permit++)
        {
            held.Add(await queue.AcquireAsync(Timeout, CancellationToken.None));
        }

        return held;
    }
}
