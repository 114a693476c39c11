using System.Globalization;
using System.Text.Json;

namespace RightsGraph.Benchmarks.Http;

/// <summary>
/// What a request costs over a real socket, held against two floors: servers of the same kind in processes of their
/// own, which are loaded in turns, so that whatever else the machine does hits all of them. Of the rounds the best
/// counts.
/// </summary>
internal static class HttpBenchmark
{
    private const int Rounds = 6;
    private const int Compared = 8;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.5);

    /// <param name="file">Entries as compressed JSON Lines.</param>
    /// <param name="only">A part of the names of the rows to measure; all where empty.</param>
    public static async Task<int> RunAsync(string file, string only)
    {
        var servers = new List<Measured>();
        foreach (var size in Sizes)
        {
            using var seeds = new EntrySeeds(file, size);
            servers.Add(new Measured(
                size, await ServerProcess.StartAsync(seeds.Folder), await ServerProcess.StartFloorAsync(seeds.Folder)));
        }

        Console.WriteLine(
            "| request | entries | CPU, µs | requests/s | CPU ÷ bytes | CPU ÷ by hand | requests/s ÷ bytes |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        for (var index = 0; index < Rows.All.Count; index++)
        {
            if (Rows.All[index].Name.Contains(only, StringComparison.OrdinalIgnoreCase))
            {
                await MeasureAsync(index, servers);
            }
        }

        foreach (var server in servers)
        {
            await server.Program.DisposeAsync();
            await server.Floor.DisposeAsync();
        }

        return 0;
    }

    private static async Task MeasureAsync(int index, List<Measured> servers)
    {
        var row = Rows.All[index];
        var targets = new List<Target[]>();
        foreach (var server in servers)
        {
            targets.Add(
            [
                new Target(server.Program, "/graphql"),
                new Target(server.Floor, $"/bytes/{await CompareAsync(server, index)}"),
                .. row.Write is null ? Array.Empty<Target>() : [new Target(server.Floor, $"/write/{index}")],
            ]);
        }

        foreach (var target in targets.SelectMany(target => target))
        {
            Load.Put(target.Server, target.Path, row, WarmUp);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var target in targets.SelectMany(target => target))
            {
                target.Add(Load.Put(target.Server, target.Path, row, Round));
            }
        }

        for (var i = 0; i < servers.Count; i++)
        {
            Report(row, servers[i].Entries, targets[i]);
        }
    }

    private static void Report(Row row, int entries, Target[] targets)
    {
        var (program, bytes) = (targets[0], targets[1]);
        var byHand = targets.Length > 2 ? $"{program.Microseconds / targets[2].Microseconds:0.00}" : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Name} | {entries:N0} | {program.Microseconds:0} | {program.PerSecond:N0} "
            + $"| {program.Microseconds / bytes.Microseconds:0.00} | {byHand} "
            + $"| {program.PerSecond / bytes.PerSecond:0.00} |"));
    }

    /// <summary>Sees that both write the same data; gives the size of an answer.</summary>
    private static async Task<int> CompareAsync(Measured server, int index)
    {
        var row = Rows.All[index];
        var size = 0;
        for (var number = 0; number < Compared; number++)
        {
            var body = row.BodyOf(number);
            var (data, length) = await AskAsync(server.Program.Http, "/graphql", body);
            size = length;
            if (row.Write is not null)
            {
                var (expected, _) = await AskAsync(server.Floor.Http, $"/write/{index}", body);
                if (data != expected)
                {
                    throw new InvalidOperationException($"{row.Name} differs: {data} and by hand {expected}");
                }
            }
        }

        return size;
    }

    private static async Task<(string Data, int Length)> AskAsync(HttpClient http, string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var response = await http.PostAsync(path, content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{path} was answered {errors}")
            : (json.RootElement.GetProperty("data").GetRawText(), answer.Length);
    }

    private sealed record Measured(int Entries, ServerProcess Program, ServerProcess Floor);

    private sealed record Target(ServerProcess Server, string Path)
    {
        public double Microseconds { get; private set; } = double.MaxValue;

        public double PerSecond { get; private set; }

        public void Add(Load load)
        {
            Microseconds = Math.Min(Microseconds, load.ProcessorMicroseconds);
            PerSecond = Math.Max(PerSecond, load.PerSecond);
        }
    }
}
