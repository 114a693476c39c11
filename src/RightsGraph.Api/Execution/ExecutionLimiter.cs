using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Api.Execution;

/// <summary>A concurrency limiter: few requests execute at one time, and the others wait for a permit. A hundred that
/// keep a processor busy, each with a hundredth of one, would all run past their limits, and so would the timers that
/// are to stop them. Light requests need no permit, and heavy ones have a queue of their own.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "A SemaphoreSlim holds nothing to release until its wait handle is used.")]
internal sealed class ExecutionLimiter
{
    // Two for each processor: a request that reads a record from disk leaves its processor to another.
    private readonly SemaphoreSlim normal = new(2 * Environment.ProcessorCount);

    // One beside the others: the store makes changes follow each other anyway, and while they wait for another program
    // that writes to it, queries go on.
    private readonly SemaphoreSlim mutation = new(1);

    /// <summary>Waits for a permit, which is released when it is disposed of.</summary>
    /// <exception cref="OperationCanceledException">The token fired first.</exception>
    public async ValueTask<Permit> AcquireAsync(WorkClass work, CancellationToken cancellation)
    {
        if (work == WorkClass.Light)
        {
            return default;
        }

        var permits = work == WorkClass.Mutation ? mutation : normal;
        await permits.WaitAsync(cancellation);
        return new Permit(permits);
    }

    internal readonly struct Permit(SemaphoreSlim? permits) : IDisposable
    {
        public void Dispose() => permits?.Release();
    }
}
