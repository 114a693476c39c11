namespace RightsGraph.Api.Execution;

/// <summary>What a request may cost while it has its kind of permit. Resolvers charge what they are about to touch,
/// before they touch it; what they do not foresee is caught by the time. A request that exceeds the share of a normal
/// one is cancelled, and runs again as a heavy one: it never holds a permit that others wait for.</summary>
internal sealed class WorkBudget : IDisposable
{
    /// <summary>Searches and lists that people ask take a tenth of it among a million texts.</summary>
    private const double MaxNormalMicroseconds = 10_000;

    /// <summary>Much longer than that: on a busy machine a request gets a small part of a processor, and what is
    /// ordinary must not wait behind what is heavy.</summary>
    private static readonly TimeSpan MaxNormalTime = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource source;
    private readonly CancellationToken request;
    private readonly TimeProvider time;
    private readonly long start;
    private readonly TimeSpan processorStart;
    private readonly ITimer timer;
    private double microsecondsLeft;

    private WorkBudget(
        double microseconds, TimeSpan limit, bool isOfProcessor, TimeProvider time, CancellationToken request)
    {
        (this.request, this.time, microsecondsLeft) = (request, time, microseconds);
        start = time.GetTimestamp();
        source = CancellationTokenSource.CreateLinkedTokenSource(request);
        isOfProcessor &= time == TimeProvider.System;
        processorStart = isOfProcessor ? Environment.CpuUsage.TotalTime : TimeSpan.Zero;
        var needed = isOfProcessor ? limit : TimeSpan.Zero;
        timer = time.CreateTimer(_ => Check(needed), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // It may fire before the constructor goes on.
        timer.Change(limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Fires where the request is cancelled, and where the budget is exceeded.</summary>
    public CancellationToken Token => source.Token;

    public bool IsExceeded => source.IsCancellationRequested && !request.IsCancellationRequested;

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public static WorkBudget Normal(TimeProvider time, CancellationToken request) =>
        new(MaxNormalMicroseconds, MaxNormalTime, isOfProcessor: false, time, request);

    /// <param name="limit">After it the request is ended, whatever it costs, but not while all that the process has run
    /// in the meantime took less of the processors: on a busy machine the first search after a start waits for seconds
    /// while its code is compiled. At least a millisecond is given.</param>
    /// <param name="time">Measures it, and the processors too where it is not the system's.</param>
    /// <param name="request">Fires where the request is cancelled.</param>
    public static WorkBudget Heavy(TimeSpan limit, TimeProvider time, CancellationToken request) =>
        new(
            double.PositiveInfinity,
            TimeSpan.FromMilliseconds(Math.Max(1, limit.TotalMilliseconds)),
            isOfProcessor: true,
            time,
            request);

    /// <param name="microseconds">Of processor time, estimated.</param>
    /// <exception cref="OperationCanceledException">The budget is exceeded.</exception>
    public void Charge(double microseconds)
    {
        microsecondsLeft -= microseconds;
        if (microsecondsLeft < 0)
        {
            source.Cancel();
            Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        source.Dispose();
    }

    /// <param name="needed">What the process must have taken of the processors since the start. The request, which runs
    /// on one of them at a time, cannot take the rest of it in less time than that.</param>
    private void Check(TimeSpan needed)
    {
        var used = needed > TimeSpan.Zero ? Environment.CpuUsage.TotalTime - processorStart : TimeSpan.Zero;
        try
        {
            if (used < needed)
            {
                timer.Change(needed - used, Timeout.InfiniteTimeSpan);
            }
            else
            {
                source.Cancel();
            }
        }
        catch (ObjectDisposedException)
        {
            // The request has ended meanwhile.
        }
    }
}
