using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Api.Execution;

/// <summary>A concurrency limiter: few requests execute at one time, and the others wait for a permit. A hundred that
/// keep a processor busy, each with a hundredth of one, would all run past their limits, and so would the timers that
/// are to stop them. Light requests need no permit, and heavy ones leave permits to the others.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "A SemaphoreSlim holds nothing to release until its wait handle is used.")]
internal sealed class ExecutionLimiter
{
    // Two for each processor: a request that reads a record from disk leaves its processor to another.
    private readonly SemaphoreSlim all = new(2 * Environment.ProcessorCount);
    private readonly SemaphoreSlim heavy = new(Environment.ProcessorCount);

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

        if (work == WorkClass.Mutation)
        {
            await mutation.WaitAsync(cancellation);
            return new Permit(mutation, null);
        }

        var another = work == WorkClass.Heavy ? heavy : null;
        await (another?.WaitAsync(cancellation) ?? Task.CompletedTask);
        try
        {
            await all.WaitAsync(cancellation);
            return new Permit(all, another);
        }
        catch (OperationCanceledException)
        {
            another?.Release();
            throw;
        }
    }

    internal readonly struct Permit(SemaphoreSlim? one, SemaphoreSlim? another) : IDisposable
    {
        public void Dispose()
        {
            one?.Release();
            another?.Release();
        }
    }
}
