using System.Diagnostics;

namespace RightsGraph.Benchmarks.Http;

/// <summary>What a stretch of load showed.</summary>
/// <param name="Requests">That were answered.</param>
/// <param name="ProcessorMicroseconds">Of the server, for each request.</param>
/// <param name="PerSecond">Requests that were answered in a second.</param>
internal readonly record struct Load(int Requests, double ProcessorMicroseconds, double PerSecond)
{
    private const int Connections = 8;
    private const int Ok = 200;

    // Shared by all loads: no two requests of a run have the same number.
    private static int lastNumber;

    /// <summary>Asks over eight connections at once, on each as soon as the last answer is there.</summary>
    public static Load Put(ServerProcess server, string path, Row row, TimeSpan duration)
    {
        var answered = 0;
        var processor = server.ProcessorTime;
        var clock = Stopwatch.StartNew();
        var clients = Enumerable.Range(0, Connections)
            .Select(_ => new Thread(() => Interlocked.Add(ref answered, AskUntil(server, path, row, clock, duration))))
            .ToArray();
        Array.ForEach(clients, client => client.Start());
        Array.ForEach(clients, client => client.Join());
        var elapsed = clock.Elapsed;
        return new Load(
            answered,
            (server.ProcessorTime - processor).TotalMicroseconds / answered,
            answered / elapsed.TotalSeconds);
    }

    private static int AskUntil(ServerProcess server, string path, Row row, Stopwatch clock, TimeSpan end)
    {
        using var connection = new KeepAliveConnection(server.Port, path);
        var answered = 0;
        while (clock.Elapsed < end)
        {
            var status = connection.Ask(row.BodyOf(Interlocked.Increment(ref lastNumber)));
            if (status != Ok)
            {
                throw new InvalidOperationException($"{row.Name} was answered with status {status}.");
            }

            answered++;
        }

        return answered;
    }
}
