using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace RightsGraph.Benchmarks;

/// <summary>
/// What a filter by text costs that looks at all of them, with the texts in memory and in a folder: two servers, asked
/// in turns over one connection each. Read the ratios, not the milliseconds.
/// </summary>
internal static class FiltersBenchmark
{
    private const int Entries = 100_000;
    private const int WarmUps = 10;
    private const int Requests = 40;
    private const int Clients = 8;
    private const double LimitSeconds = 5;

    private static int number;

    /// <summary>Each request has a text of its own, so that no answer comes from a cache.</summary>
    private static readonly (string Name, Func<string> Where)[] Cases =
    [
        ("contains, in no text", () => $"contains: \"zhanaozen {++number}\""),
        ("contains, in many", () => $"contains: \"rights\", ncontains: \"zhanaozen {++number}\""),
        ("startsWith", () => $"startsWith: \"The {++number}\""),
        ("eq", () => $"eq: \"Text {++number}\""),
        ("icontains, in no text", () => $"icontains: \"Zhanaozen {++number}\""),
    ];

    /// <param name="entries">Short ones, which are repeated to 100,000.</param>
    /// <param name="summaries">Long ones, which are taken as they are.</param>
    public static async Task<int> RunAsync(string entries, string summaries)
    {
        Console.WriteLine("| texts | filter | CPU in memory, ms | on disk | ratio | ms in memory | on disk | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var notes = new List<string>();
        using (var seeds = new EntrySeeds(entries, Entries))
        {
            await RunAsync("entries", seeds.Folder, notes);
        }

        var folder = Directory.CreateTempSubdirectory("rightsgraph-benchmark-");
        File.Copy(summaries, Path.Combine(folder.FullName, "summaries.jsonl.gz"));
        await RunAsync("summaries", folder.FullName, notes);
        folder.Delete(recursive: true);
        notes.ForEach(Console.WriteLine);
        return 0;
    }

    private static async Task RunAsync(string list, string seeds, List<string> notes)
    {
        var index = Directory.CreateTempSubdirectory("rightsgraph-benchmark-");
        var limit = string.Create(CultureInfo.InvariantCulture, $"Http:RequestSeconds={LimitSeconds}");
        await using (var inMemory = await ServerProcess.StartAsync(seeds, limit))
        await using (var onDisk = await ServerProcess.StartAsync(seeds, limit, $"Archive:Index={index.FullName}"))
        {
            var before = onDisk.AnonymousMebibytes;
            foreach (var (name, where) in Cases)
            {
                var (memory, disk) = await CompareAsync(inMemory.Http, onDisk.Http, inMemory, onDisk, list, where);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {list} | {name} | {memory.Processor:0.0} | {disk.Processor:0.0} "
                        + $"| {disk.Processor / memory.Processor:0.00} | {memory.Median:0.0} | {disk.Median:0.0} "
                        + $"| {disk.Median / memory.Median:0.00} |"));
            }

            var after = onDisk.AnonymousMebibytes;
            var others = await WithOthersAsync(onDisk, list);
            var atLimit = await AtTheLimitAsync(onDisk, list);
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{list}: anonymous memory {before:0} MiB before, {after:0} after; {others}; {atLimit}"));
        }

        index.Delete(recursive: true);
    }

    private static async Task<((double Processor, double Median) Memory, (double Processor, double Median) Disk)>
        CompareAsync(
            HttpClient memory,
            HttpClient disk,
            ServerProcess ofMemory,
            ServerProcess ofDisk,
            string list,
            Func<string> where)
    {
        for (var time = 0; time < WarmUps; time++)
        {
            await FilterAsync(memory, list, where());
            await FilterAsync(disk, list, where());
        }

        var (inMemory, onDisk) = (new double[Requests], new double[Requests]);
        var (processorOfMemory, processorOfDisk) = (ofMemory.ProcessorTime, ofDisk.ProcessorTime);
        for (var time = 0; time < Requests; time++)
        {
            inMemory[time] = await FilterAsync(memory, list, where());
            onDisk[time] = await FilterAsync(disk, list, where());
        }

        return (
            ((ofMemory.ProcessorTime - processorOfMemory).TotalMilliseconds / Requests, Median(inMemory)),
            ((ofDisk.ProcessorTime - processorOfDisk).TotalMilliseconds / Requests, Median(onDisk)));
    }

    /// <summary>What a look-up waits while eight clients filter as fast as they are answered.</summary>
    private static async Task<string> WithOthersAsync(ServerProcess server, string list)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var filtered = 0;
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await FilterAsync(server.Http, list, $"icontains: \"Zhanaozen {Interlocked.Increment(ref number)}\"");
                Interlocked.Increment(ref filtered);
            }
        })).ToArray();
        var waits = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var listing = $"{{ {list}(first: {1 + (waits.Count % 20)}) {{ nodes {{ id }} }} }}";
            waits.Add(await AskAsync(server.Http, listing));
            await Task.Delay(20);
        }

        await Task.WhenAll(clients);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"while {Clients} clients had {filtered} filters answered in 10 s, a listing took "
                + $"{Median([.. waits]):0.0} ms, at most {waits.Max():0}");
    }

    /// <summary>A filter of 190 conditions that each look at the text anew.</summary>
    private static async Task<string> AtTheLimitAsync(ServerProcess server, string list)
    {
        var conditions = string.Join(
            ", ", Enumerable.Range(0, 190).Select(_ => $"{{ icontains: \"zhanaozen {++number}\" }}"));
        var start = Stopwatch.GetTimestamp();
        using var response = await server.Http.PostAsJsonAsync(
            "/graphql", new { query = $"{{ {list}(where: {{ text: {{ or: [{conditions}] }} }}) {{ totalCount }} }}" });
        return string.Create(
            CultureInfo.InvariantCulture,
            $"190 conditions: {(int)response.StatusCode} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s");
    }

    private static Task<double> FilterAsync(HttpClient http, string list, string where) =>
        AskAsync(http, $"{{ {list}(where: {{ text: {{ {where} }} }}) {{ totalCount }} }}");

    private static async Task<double> AskAsync(HttpClient http, string query)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await http.PostAsJsonAsync("/graphql", new { query });
        var answer = await response.Content.ReadAsStringAsync();
        return answer.Contains("\"errors\"", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{query} was answered {answer}")
            : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
