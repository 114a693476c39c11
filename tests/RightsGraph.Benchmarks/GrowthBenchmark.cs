using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace RightsGraph.Benchmarks;

/// <summary>
/// What more entries do to the time of a request: a server with 1,000 and one with 50,000, asked in turns over one
/// connection each, so that whatever else the machine does hits both. Read the ratios, not the milliseconds.
/// </summary>
internal static class GrowthBenchmark
{
    private const int Few = 1_000;
    private const int Many = 50_000;

    /// <summary>
    /// The runtime compiles anew what runs often. A search has several hundred methods: it takes two thousand searches
    /// until their times stay the same.
    /// </summary>
    private const int WarmUps = 2_000;

    private const int Requests = 200;

    private static readonly string[] Countries = ["AFG", "EGY", "FRA", "BRA", "IND"];

    private static readonly string[] Searches =
        [
            "women violence",
            "death penalty",
            "indigenous peoples rights",
            "torture prison",
            "freedom of expression journalists",
        ];

    private static readonly (string Name, Func<int, string> Query)[] Cases =
    [
        ("default listing", i => $"{{ entries(first: {20 + (i % 5)}) "
            + "{ nodes { id date title country { code } } } }"),
        ("listing by country", i =>
            $"{{ entries(first: 20, where: {{country: {{code: {{eq: \"{Countries[i % 5]}\"}}}}}}) "
            + "{ totalCount nodes { id date title country { code } } } }"),
        ("a country's entries", i => $"{{ country(code: \"{Countries[i % 5]}\") {{ entries(first: 20) "
            + "{ totalCount nodes { id date title } } } }"),
        ("search", i => $"{{ search(query: \"{Searches[i % 5]}\", first: 10) {{ totalCount nodes {{ id title }} }} }}"),
        ("search with highlights", i => $"{{ search(query: \"{Searches[i % 5]}\", first: 10) "
            + "{ totalCount edges { highlights { html } node { id title } } } }"),
        ("date range with count", i => "{ entries(first: 20, where: {date: "
            + $"{{gte: \"2010-0{1 + (i % 5)}-01\", lt: \"2010-08-01\"}}}}) "
            + "{ totalCount nodes { id date } } }"),
        ("country and date range with count", i => "{ entries(first: 20, where: {country: {code: {eq: "
            + $"\"{Countries[i % 5]}\"}}}}, date: {{gte: \"2008-01-01\", lt: \"2010-0{1 + (i % 5)}-01\"}}}}) "
            + "{ totalCount nodes { id date } } }"),
        ("sorted by title", i => $"{{ entries(first: {20 + (i % 5)}, order: {{title: ASC}}) "
            + "{ nodes { id title } } }"),
    ];

    public static async Task<int> RunAsync(string file)
    {
        using var fewSeeds = new EntrySeeds(file, Few);
        using var manySeeds = new EntrySeeds(file, Many);
        await using var few = await ServerProcess.StartAsync(fewSeeds.Folder);
        await using var many = await ServerProcess.StartAsync(manySeeds.Folder);
        await CompareAsync(few, $"{Few:N0} entries", many, $"{Many:N0} entries");
        return 0;
    }

    /// <summary>Asks two servers in turns, and writes the medians of each kind of request.</summary>
    public static async Task CompareAsync(ServerProcess few, string ofFew, ServerProcess many, string ofMany)
    {
        Console.WriteLine($"| request | {ofFew}, ms | {ofMany}, ms | ratio |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, query) in Cases)
        {
            var (fewTime, manyTime) = await MedianTimesAsync(few.Http, many.Http, query);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {fewTime:0.00} | {manyTime:0.00} | {manyTime / fewTime:0.00} |"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| resident memory, MiB | {few.MemoryMebibytes:0} | {many.MemoryMebibytes:0} | |"));
    }

    private static async Task<(double Few, double Many)> MedianTimesAsync(
        HttpClient few, HttpClient many, Func<int, string> query)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await AskAsync(few, query(i), -i);
            await AskAsync(many, query(i), -i);
        }

        var (fewTimes, manyTimes) = (new double[Requests], new double[Requests]);
        for (var i = 0; i < Requests; i++)
        {
            fewTimes[i] = await AskAsync(few, query(i), i);
            manyTimes[i] = await AskAsync(many, query(i), i);
        }

        return (Median(fewTimes), Median(manyTimes));
    }

    // A variable that the document does not declare changes nothing but that no answer comes from a cache.
    private static async Task<double> AskAsync(HttpClient http, string query, int number)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables = new { number } });
        var answer = await response.Content.ReadAsStringAsync();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return response.IsSuccessStatusCode && !answer.Contains("\"errors\"", StringComparison.Ordinal)
            ? time
            : throw new InvalidOperationException($"{query} was answered {answer}");
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
