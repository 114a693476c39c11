using System.Diagnostics.CodeAnalysis;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Execution;

/// <summary>Runs heavy requests beside the others, on at most half of the processors, and refuses at once what would
/// wait past its timeout: by how long the requests before it took.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "A SemaphoreSlim holds nothing to release until its wait handle is used.")]
internal sealed class HeavyQueue(TimeProvider time)
{
    private static readonly int Permits = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Of a new duration in the mean, an exponential moving average.</summary>
    private const double NewestWeight = 0.25;

    private readonly SemaphoreSlim permits = new(Permits);
    private readonly Lock gate = new();
    private int waitingOrRunning;
    private TimeSpan mean;

    /// <summary>Waits for a permit, which is released when it is disposed of.</summary>
    /// <exception cref="OverloadException">The request would not be over within its timeout.</exception>
    /// <exception cref="OperationCanceledException">The token fired first.</exception>
    public async ValueTask<Permit> AcquireAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        lock (gate)
        {
            var wait = mean * waitingOrRunning / Permits;
            if (waitingOrRunning >= Permits && wait + mean > timeout)
            {
                throw new OverloadException(wait);
            }

            waitingOrRunning++;
        }

        try
        {
            await permits.WaitAsync(cancellation);
            return new Permit(this, time.GetTimestamp());
        }
        catch
        {
            lock (gate)
            {
                waitingOrRunning--;
            }

            throw;
        }
    }

    private void Release(TimeSpan elapsed)
    {
        lock (gate)
        {
            waitingOrRunning--;
            mean += (elapsed - mean) * NewestWeight;
        }

        permits.Release();
    }

    internal readonly struct Permit(HeavyQueue queue, long start) : IDisposable
    {
        public void Dispose() => queue.Release(queue.Elapsed(start));
    }

    private TimeSpan Elapsed(long start) => time.GetElapsedTime(start);
}
