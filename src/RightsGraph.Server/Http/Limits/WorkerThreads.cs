namespace RightsGraph.Server.Http.Limits;

/// <summary>
/// A request that keeps a processor busy holds its thread to the end. Were there fewer threads than such requests, all
/// others would wait for one, and so would the timers that are to stop these: four filters over a large archive ran
/// a second past their limit, for the runtime adds only a thread or two in a second.
/// </summary>
internal static class WorkerThreads
{
    /// <summary>For what is no request: sockets and timers.</summary>
    private const int Others = 8;

    private const int MaxReserved = 1_024;

    /// <param name="requestsInFlight">How many may be answered at one time.</param>
    public static void ReserveFor(int requestsInFlight)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Math.Min(MaxReserved, requestsInFlight + Others)), completions);
    }
}
