namespace RightsGraph.Server.Http.Limits;

/// <summary>Gives every running request a thread. A CPU-bound request holds its thread to the end, and the runtime adds
/// only a thread or two a second: with fewer threads, other requests and the timers of timeouts would wait. Four
/// filters over a large archive ran a second past their timeout.</summary>
internal static class WorkerThreads
{
    /// <summary>For sockets and timers.</summary>
    private const int Others = 8;

    private const int MaxReserved = 1_024;

    public static void ReserveFor(int requestsInFlight)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Math.Min(MaxReserved, requestsInFlight + Others)), completions);
    }
}
