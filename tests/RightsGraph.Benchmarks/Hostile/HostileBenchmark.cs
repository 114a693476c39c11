using System.Diagnostics;
using RightsGraph.Benchmarks.Http;
using RightsGraph.EndToEnd.Hostile;
using static System.FormattableString;

namespace RightsGraph.Benchmarks.Hostile;

/// <summary>
/// What hostile requests cost a server with 100,000 entries: how soon after its last byte each is refused, how far it
/// moves resident memory, how soon after its limit a heavy one is stopped, and how long others wait meanwhile.
/// </summary>
internal static class HostileBenchmark
{
    private const int Entries = 100_000;
    private const int WarmUps = 5_000;
    private const int Repeats = 20;
    private const double LimitSeconds = 1;
    private const int AtOnce = 4;

    public static async Task<int> RunAsync(string file)
    {
        using var seeds = new EntrySeeds(file, Entries);
        await using (var server = await ServerProcess.StartAsync(seeds.Folder))
        {
            WarmUp(server);
            Console.WriteLine(
                "| request | answered after, ms: median | worst | memory, MB | others waited at most, ms |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var request in HostileRequests.All)
            {
                Refusals(server, request);
            }

            HostileClients.Measure(server);
        }

        await using var limited = await ServerProcess.StartAsync(
            seeds.Folder, Invariant($"Http:RequestSeconds={LimitSeconds}"));
        WarmUp(limited);
        Console.WriteLine();
        Console.WriteLine(
            $"| request | status | took, ms | {AtOnce} at once took at most, ms "
            + "| others waited at most, ms | memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var request in HeavyRequest.All)
        {
            Stops(limited, request);
        }

        return 0;
    }

    /// <summary>Ordinary requests, until the runtime has compiled and grown all that they need.</summary>
    private static void WarmUp(ServerProcess server)
    {
        using var connection = new KeepAliveConnection(server.Port);
        for (var number = 0; number < WarmUps; number++)
        {
            connection.Ask(Rows.All[number % Rows.All.Count].BodyOf(number));
        }
    }

    private static void Refusals(ServerProcess server, HostileRequest request)
    {
        Ask(server, request.Body);
        using var memory = new MemoryWatch(server);
        using var others = new Bystander(server);
        var times = Enumerable.Range(0, Repeats)
            .Select(_ => Ask(server, request.Body).Milliseconds)
            .Order()
            .ToArray();
        Console.WriteLine(Invariant(
            $"| {request.Name} | {times[Repeats / 2]:0.0} | {times[^1]:0.0} ")
            + Invariant($"| {memory.Rise:0.0} | {others.LongestWait():0} |"));
    }

    private static void Stops(ServerProcess server, HeavyRequest request)
    {
        var (status, time) = Ask(server, request.Body);
        using var memory = new MemoryWatch(server);
        using var others = new Bystander(server);
        var several = new double[AtOnce];
        var clients = Enumerable.Range(0, AtOnce)
            .Select(i => new Thread(() => several[i] = Ask(server, request.Body).Milliseconds))
            .ToArray();
        Array.ForEach(clients, client => client.Start());
        Array.ForEach(clients, client => client.Join());
        Console.WriteLine(Invariant(
            $"| {request.Name} | {status} | {time:0} | {several.Max():0} ")
            + Invariant($"| {others.LongestWait():0} | {memory.Rise:0.0} |"));
    }

    /// <summary>The time from the last byte of the request to the last of the answer.</summary>
    private static (int Status, double Milliseconds) Ask(ServerProcess server, byte[] body)
    {
        using var connection = new KeepAliveConnection(server.Port);
        connection.Send(body);
        var start = Stopwatch.GetTimestamp();
        var status = connection.Receive();
        return (status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
