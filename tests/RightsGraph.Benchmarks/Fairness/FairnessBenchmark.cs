using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace RightsGraph.Benchmarks.Fairness;

/// <summary>
/// What ordinary requests wait while eight clients repeat one of the costliest that are accepted, as fast as they are
/// answered, against the same without them. Attackers and the ordinary client run in this process, whose processor time
/// is told: it is taken from the server.
/// </summary>
internal static class FairnessBenchmark
{
    private const int Attackers = 8;

    /// <summary>A comment makes each another, so that no response comes from the cache.</summary>
    private static readonly (string Name, Func<string> Query)[] Ordinary =
    [
        ("listing", () => $"{{ summaries(first: {1 + (Attack.Next() % 40)}) {{ nodes {{ id title }} }} }}"),
        ("search", () => $$"""
            { search(query: "{{Attack.Word()}} prison", first: 10) { totalCount nodes { id } } }
            """),
        ("filter by country", () => $$"""
            { summaries(where: { country: { code: { in: ["KAZ", "UZB"] } }, year: { gte: 1990 } }) {
              totalCount nodes { id } } }
            """),
    ];

    /// <param name="summaries">Long texts.</param>
    /// <param name="seconds">How long each attack lasts.</param>
    public static async Task<int> RunAsync(string summaries, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("rightsgraph-benchmark-");
        File.Copy(summaries, Path.Combine(folder.FullName, "summaries.jsonl.gz"));
        Console.WriteLine(
            "| attack | request | p50, ms | p99, ms | p99 ÷ idle | refused | attacks answered | refused or ended "
            + "| CPU of the server | of the clients |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        await using (var server = await ServerProcess.StartAsync(folder.FullName))
        {
            await MeasureAsync(server, null, TimeSpan.FromSeconds(Math.Max(5, seconds / 6)));
            var idle = await MeasureAsync(server, null, TimeSpan.FromSeconds(seconds));
            Print("none", idle, idle);
            foreach (var (name, query) in Attack.Repeated)
            {
                Print(name, await MeasureAsync(server, query, TimeSpan.FromSeconds(seconds)), idle);
            }
        }

        folder.Delete(recursive: true);
        return 0;
    }

    private static void Print(string attack, Outcome outcome, Outcome idle)
    {
        for (var kind = 0; kind < Ordinary.Length; kind++)
        {
            var p99 = Quantile(outcome.Milliseconds[kind], 0.99);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {attack} | {Ordinary[kind].Name} | {Quantile(outcome.Milliseconds[kind], 0.5):0.0} | {p99:0.0} "
                    + $"| {p99 / Quantile(idle.Milliseconds[kind], 0.99):0.0} | {outcome.Refused} | {outcome.Answered} "
                    + $"| {outcome.Ended} | {outcome.Server:0.00} | {outcome.Clients:0.00} |"));
        }
    }

    private static async Task<Outcome> MeasureAsync(ServerProcess server, Func<string>? attack, TimeSpan time)
    {
        using var end = new CancellationTokenSource(time);
        var (answered, ended, refused) = (0, 0, 0);
        var (ofServer, ofClients, start) =
            (server.ProcessorTime, Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
        var attackers = Enumerable.Range(0, attack is null ? 0 : Attackers).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpClient { BaseAddress = server.Http.BaseAddress };
            while (!end.IsCancellationRequested)
            {
                _ = await AskAsync(http, attack!()) == HttpStatusCode.OK
                    ? Interlocked.Increment(ref answered)
                    : Interlocked.Increment(ref ended);
            }
        })).ToArray();
        var milliseconds = Ordinary.Select(_ => new List<double>()).ToArray();
        while (!end.IsCancellationRequested)
        {
            for (var kind = 0; kind < Ordinary.Length; kind++)
            {
                var asked = Stopwatch.GetTimestamp();
                var query = $"{Ordinary[kind].Query()} #{Attack.Next()}";
                refused += await AskAsync(server.Http, query) == HttpStatusCode.OK ? 0 : 1;
                milliseconds[kind].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);

                // The pace of the ordinary client, which would be one more attacker without: nothing is waited for.
                await Task.Delay(10);
            }
        }

        await Task.WhenAll(attackers);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Outcome(
            milliseconds,
            answered,
            ended,
            refused,
            (server.ProcessorTime - ofServer) / elapsed,
            (Process.GetCurrentProcess().TotalProcessorTime - ofClients) / elapsed);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient http, string query)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query });
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode && answer.Contains("\"errors\"", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{query} was answered {answer}")
            : response.StatusCode;
    }

    private static double Quantile(List<double> values, double part) =>
        values.Order().ElementAt((int)(part * (values.Count - 1)));

    private sealed record Outcome(
        List<double>[] Milliseconds, int Answered, int Ended, int Refused, double Server, double Clients);
}
