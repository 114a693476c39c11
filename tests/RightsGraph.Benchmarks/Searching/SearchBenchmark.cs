using System.Globalization;
using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>
/// What the program's search costs against Lucene alone, over the same index in the same run: CPU time a query, each
/// the least of many rounds in which all kinds take turns, and of the ratios between them the geometric mean and the
/// worst of all queries.
/// </summary>
internal static class SearchBenchmark
{
    private const int Rounds = 15;

    public static readonly string[] Queries =
    [
        "human rights", "child labor", "security forces", "women violence", "religious freedom", "prison conditions",
        "police torture", "press freedom", "forced labor", "trade unions", "death penalty", "election fraud",
        "arbitrary arrest", "refugee camps", "domestic violence", "media censorship", "land disputes",
        "political prisoners", "corruption officials", "indigenous peoples",
    ];

    private static readonly (string Name, string Most, Func<Costs, double> Ratio)[] Comparisons =
    [
        ("rewritten query, the first time / BM25 for the same words", "2.5", costs => costs.First / costs.Plain),
        ("rewritten query, again / BM25 for the same words", "2.5", costs => costs.Bare / costs.Plain),
        ("search, top 10 / rewritten query", "1.5", costs => costs.Search / costs.Bare),
        ("search with highlights / rewritten query", "3", costs => costs.Highlights / costs.Bare),
        ("search with all facets / rewritten query", "4", costs => costs.Facets / costs.Bare),
    ];

    public static int Run(string file)
    {
        using var index = SearchIndex.Build(Texts.Read(file));
        var kinds = new SearchKinds(index);
        Costs[] all = [.. Queries.Select(query => Costs.Measure(kinds, query, Rounds))];

        Console.WriteLine($"| {index.Snapshot.Documents.Count():N0} texts | at most | mean | worst | its query |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, most, ratio) in Comparisons)
        {
            var mean = Math.Exp(all.Average(costs => Math.Log(ratio(costs))));
            var worst = all.MaxBy(ratio)!;
            Console.WriteLine(Line($"| {name} | {most} | {mean:0.00} | {ratio(worst):0.00} | {worst.Query} |"));
        }

        var (first, last, pages) = Walk.Measure(index);
        Console.WriteLine(Line($"| last of {pages:N0} pages / first | 3 | {last / first:0.00} | | |"));
        Console.Error.WriteLine(Line(
            $"BM25 {all.Average(costs => costs.Plain):0.00} ms, search {all.Average(costs => costs.Search):0.00} ms"));
        return 0;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
