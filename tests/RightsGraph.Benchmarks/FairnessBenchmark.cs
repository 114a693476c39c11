using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace RightsGraph.Benchmarks;

/// <summary>
/// What ordinary requests wait while eight clients repeat one of the costliest that are accepted, as fast as they are
/// answered, against the same without them. Attackers and the ordinary client run in this process, whose processor time
/// is told: it is taken from the server.
/// </summary>
internal static class FairnessBenchmark
{
    private const int Attackers = 8;

    private static int number;

    /// <summary>Each time with other words, so that no response comes from the cache.</summary>
    private static readonly (string Name, Func<string> Query)[] Attacks =
    [
        ("1 icontains", () => Filter(1)),
        ("20 icontains", () => Filter(20)),
        ("100 phrases with slop, all facets, highlights and reasons", Phrases),
        ("related, 50 × 20", () => $$"""
            { search(query: "{{Word()}} police", first: 50) { nodes { related(first: 20) { id } } } }
            """),
        ("3 × 110 phrases, all facets, highlights and reasons", () =>
            $"{{ a: {PhraseSearch(110)} b: {PhraseSearch(110)} c: {PhraseSearch(110)} }}"),
        ("countries by 40 icontains of their summaries", () => $$"""
            { countries(where: { summaries: { some: { text: { or: [{{Contains(40)}}] } } } }) { totalCount } }
            """),
    ];

    private static readonly (string Name, Func<string> Query)[] Ordinary =
    [
        ("listing", () => $"{{ summaries(first: {1 + (Next() % 40)}) {{ nodes {{ id title }} }} }}"),
        ("search", () => $$"""
            { search(query: "{{Word()}} prison", first: 10) { totalCount nodes { id } } }
            """),
        ("filter by country", () => $$"""
            { summaries(where: { country: { code: { in: ["KAZ", "UZB"] } }, year: { gte: {{1900 + (Next() % 90)}} } }) {
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
            foreach (var (name, query) in Attacks)
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
                refused += await AskAsync(server.Http, Ordinary[kind].Query()) == HttpStatusCode.OK ? 0 : 1;
                milliseconds[kind].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
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

    private static string Filter(int conditions) =>
        $"{{ summaries(where: {{ text: {{ or: [{Contains(conditions)}] }} }}) {{ totalCount }} }}";

    private static string Contains(int conditions) => string.Join(
        ", ", Enumerable.Range(0, conditions).Select(_ => $"{{ icontains: \"the and of {Next()}\" }}"));

    private static string Phrases() => $"{{ {PhraseSearch(100)} }}";

    private static string PhraseSearch(int count)
    {
        var phrases = string.Join(
            ' ', Enumerable.Range(0, count).Select(_ => $"\\\"{Word()} {Word()}\\\"~{50 + (Next() % 49)}"));
        return $$"""
            search(query: "{{phrases}}", first: 50) {
              totalCount
              facets {
                countries { count } regions { count } years { count } types { count } kinds { count }
                languages { count } mentions { count }
              }
              edges { highlights(maxFragments: 20) { html } reasons { term share } }
            }
            """;
    }

    private static string Word() => Words[Next() % Words.Length];

    private static int Next() => Interlocked.Increment(ref number) & int.MaxValue;

    private static double Quantile(List<double> values, double part) =>
        values.Order().ElementAt((int)(part * (values.Count - 1)));

    /// <summary>Frequent in reports, so that their postings are long.</summary>
    private static readonly string[] Words =
    [
        "government", "rights", "human", "police", "law", "people", "court", "prison", "women", "children", "political",
        "reported", "security", "persons", "media", "public", "national", "authorities", "labor", "freedom",
        "religious", "violence", "workers", "members", "cases", "officials", "country", "journalists", "detention",
    ];

    private sealed record Outcome(
        List<double>[] Milliseconds, int Answered, int Ended, int Refused, double Server, double Clients);
}
