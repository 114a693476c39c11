using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace RightsGraph.Benchmarks.Fairness;

/// <summary>What the costliest requests that are accepted take of the server's processor time, each alone.</summary>
internal static class CostliestBenchmark
{
    private const int Times = 3;

    /// <param name="store">Has long texts, as <c>--store</c> takes it; its index lies beside it.</param>
    /// <param name="only">A part of the requests' names; the empty text for all.</param>
    public static async Task<int> RunAsync(string store, string only)
    {
        await using var server = await ServerProcess.StartProgramAsync("serve", "--store", store);
        Console.WriteLine("| request | answered | CPU at most, s | took at most, ms | MB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var attack in Attack.All.Where(attack => attack.Name.Contains(only, StringComparison.Ordinal)))
        {
            // The runtime compiles meanwhile, beside the request.
            await AskAsync(server, attack);
            var all = new List<Outcome>();
            for (var time = 0; time < Times; time++)
            {
                all.Add(await AskAsync(server, attack));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {attack.Name} | {string.Join(", ", all.Select(one => one.Answer).Distinct())} "
                    + $"| {all.Max(one => one.Processor.TotalSeconds):0.00} "
                    + $"| {all.Max(one => one.Elapsed.TotalMilliseconds):0} "
                    + $"| {all.Max(one => one.Bytes) / 1e6:0.0} |"));
        }

        return 0;
    }

    private static async Task<Outcome> AskAsync(ServerProcess server, Attack attack)
    {
        var (processor, start) = (server.ProcessorTime, Stopwatch.GetTimestamp());
        using var response = await server.Http.PostAsJsonAsync("/graphql", new { query = attack.Query() });
        var body = await response.Content.ReadAsByteArrayAsync();
        var elapsed = Stopwatch.GetElapsedTime(start);
        using var json = JsonDocument.Parse(body);
        var answer = json.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : json.RootElement.GetProperty("extensions").TryGetProperty("warnings", out _) ? "cut by time" : "whole";
        return new Outcome(answer, server.ProcessorTime - processor, elapsed, body.Length);
    }

    private sealed record Outcome(string Answer, TimeSpan Processor, TimeSpan Elapsed, int Bytes);
}
