using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RightsGraph.Benchmarks.Http;
using RightsGraph.Benchmarks.Searching;

namespace RightsGraph.Benchmarks.Lucene8;

/// <summary>
/// The server's searches, through HTTP, beside those of Lucene 8 in its own process: the same texts and queries, the
/// best ten hits with an exact count, one at a time, both warm. No response comes from the cache.
/// </summary>
/// <remarks>Needs Java and Lucene 8, which Debian calls <c>default-jdk-headless</c> and <c>liblucene8-java</c>. The
/// source of its side, <c>PlainLucene.java</c>, is run as it is.</remarks>
internal static class Lucene8Benchmark
{
    private const int WarmRounds = 3;
    private const int Rounds = 8;
    private const string Jars = "/usr/share/java";

    private static readonly string[] Modules =
        ["core", "analyzers-common", "queries", "queryparser", "highlighter", "memory"];

    private static readonly string[] Kinds = ["terms", "phrase", "prefix", "typo"];

    /// <param name="texts">JSON Lines, as <c>usdos-sections.jsonl.gz</c>.</param>
    /// <param name="queries">A kind, a tab and a query on each line.</param>
    public static async Task<int> RunAsync(string texts, string queries)
    {
        if (FindJars() is not { } jars)
        {
            await Console.Error.WriteLineAsync($"Lucene 8 is not in {Jars}; expected lucene-core-8.*.jar and others.");
            return 1;
        }

        List<(string Kind, string Query)> asked =
            [.. File.ReadLines(queries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
        var folder = Directory.CreateTempSubdirectory("rightsgraph-benchmark-");
        try
        {
            var ours = await AskServerAsync(texts, asked, folder.FullName);
            var theirs = await RunLuceneAsync(texts, queries, jars, folder.FullName, asked.Count);
            Print(asked, ours, theirs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static string? FindJars()
    {
        var found = Modules.Select(module => Directory.Exists(Jars)
            ? Directory.EnumerateFiles(Jars, $"lucene-{module}-8.*.jar").Order(StringComparer.Ordinal).LastOrDefault()
            : null).ToList();
        return found.Contains(null) ? null : string.Join(Path.PathSeparator, found);
    }

    private static async Task<Timings> AskServerAsync(
        string texts, List<(string Kind, string Query)> asked, string folder)
    {
        var seeds = Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        File.Copy(texts, Path.Combine(seeds.FullName, Path.GetFileName(texts)));
        await using var server = await ServerProcess.StartAsync(seeds.FullName, "Http:AnswerCacheBytes=0");
        using var connection = new KeepAliveConnection(server.Port);
        var timings = new Timings(asked.Count);
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            for (var number = 0; number < asked.Count; number++)
            {
                var query = Typed(asked[number]);
                var plain = Time(connection, BodyOf(query, "edges { score node { id } }"));
                var marked = Time(connection, BodyOf(query, "edges { score node { id } highlights { html } }"));
                if (round >= WarmRounds)
                {
                    timings.Add(number, plain, marked);
                }
            }
        }

        return timings;
    }

    private static string Typed((string Kind, string Query) asked) => asked.Kind switch
    {
        "phrase" => $"\"{asked.Query}\"",
        "prefix" => $"{asked.Query}*",
        _ => asked.Query,
    };

    private static byte[] BodyOf(string query, string fields) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        query = $"query ($query: String!) {{ search(query: $query, first: 10) {{ totalCount {fields} }} }}",
        variables = new { query },
    });

    private static double Time(KeepAliveConnection connection, byte[] body)
    {
        var clock = Stopwatch.StartNew();
        var status = connection.Ask(body);
        return status == 200
            ? clock.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"A search was answered with status {status}.");
    }

    private static async Task<Timings> RunLuceneAsync(
        string texts, string queries, string jars, string folder, int count)
    {
        var lines = Path.Combine(folder, "texts");
        await File.WriteAllLinesAsync(
            lines,
            Texts.Read(texts).Documents.Select(text => $"{text.Title} {text.Text}".ReplaceLineEndings(" ")));
        var start = new ProcessStartInfo("java",
        [
            "-cp", jars, Path.Combine(AppContext.BaseDirectory, "Lucene8", "PlainLucene.java"),
            lines, queries, Path.Combine(folder, "index"),
            (WarmRounds + Rounds).ToString(CultureInfo.InvariantCulture),
        ])
        {
            RedirectStandardOutput = true,
        };
        using var java = Process.Start(start)!;
        var timings = new Timings(count);
        while (await java.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split('\t');
            if (int.Parse(parts[0], CultureInfo.InvariantCulture) >= WarmRounds)
            {
                timings.Add(int.Parse(parts[1], CultureInfo.InvariantCulture), Number(parts[2]), Number(parts[3]));
            }
        }

        await java.WaitForExitAsync();
        return java.ExitCode == 0
            ? timings
            : throw new InvalidOperationException($"Java ended with exit code {java.ExitCode}.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(List<(string Kind, string Query)> asked, Timings ours, Timings theirs)
    {
        Console.WriteLine("| ms | queries | ours, p50 | p99 | Lucene 8, p50 | p99 | p50 ÷ | p99 ÷ |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var kind in Kinds)
        {
            PrintLine(kind, number => asked[number].Kind == kind, timings => timings.Plain);
        }

        PrintLine("all", _ => true, timings => timings.Plain);
        PrintLine("all, highlighted", _ => true, timings => timings.Marked);

        void PrintLine(string name, Func<int, bool> isMeant, Func<Timings, IReadOnlyList<List<double>>> part)
        {
            var own = Timings.Medians(part(ours), isMeant);
            var plain = Timings.Medians(part(theirs), isMeant);
            var (p50, p99) = (Timings.Percentile(own, 50), Timings.Percentile(own, 99));
            var (other50, other99) = (Timings.Percentile(plain, 50), Timings.Percentile(plain, 99));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {own.Count} | {p50:0.0} | {p99:0.0} | {other50:0.0} | {other99:0.0} | "
                + $"{p50 / other50:0.00} | {p99 / other99:0.00} |"));
        }
    }
}
