using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Api.Execution;

/// <summary>
/// Few requests are executed at one time, and the others wait: a hundred that keep a processor busy, each with a
/// hundredth of one, would all run past their limits, and so would the timers that are to stop them. What is slight
/// does not wait, and what is heavy leaves places to the others.
/// </summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "A SemaphoreSlim holds nothing to give back until its wait handle is asked.")]
internal sealed class ExecutionPlaces
{
    // Two for each processor: what reads a record from disk leaves its processor to the other.
    private readonly SemaphoreSlim all = new(2 * Environment.ProcessorCount);
    private readonly SemaphoreSlim heavy = new(Environment.ProcessorCount);

    // One beside the others: changes follow each other in the store anyway, and while they wait for another program
    // that writes to it, queries are to go on.
    private readonly SemaphoreSlim change = new(1);

    /// <summary>Waits for a place, to be disposed of when the execution ends.</summary>
    /// <exception cref="OperationCanceledException">The token fired first.</exception>
    public async ValueTask<Place> EnterAsync(Work work, CancellationToken cancellation)
    {
        if (work == Work.Slight)
        {
            return default;
        }

        if (work == Work.Change)
        {
            await change.WaitAsync(cancellation);
            return new Place(change, null);
        }

        var isHeavy = work == Work.Heavy;
        if (isHeavy)
        {
            await heavy.WaitAsync(cancellation);
        }

        try
        {
            await all.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Leave(isHeavy ? heavy : null);
            throw;
        }

        return new Place(all, isHeavy ? heavy : null);
    }

    private static void Leave(SemaphoreSlim? places) => places?.Release();

    internal readonly struct Place(SemaphoreSlim? one, SemaphoreSlim? another) : IDisposable
    {
        public void Dispose()
        {
            Leave(one);
            Leave(another);
        }
    }
}
