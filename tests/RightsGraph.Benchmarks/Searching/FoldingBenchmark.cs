using System.Diagnostics;
using System.Globalization;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using RightsGraph.Search.Index;
using RightsGraph.Search.NearDuplicates;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>Which texts are taken to say the same, against all pairs of each country, and what it costs to find them
/// and to fold them on a page.</summary>
internal static class FoldingBenchmark
{
    private const int Rounds = 200;
    private const int Page = 10;

    /// <summary>The countries with the most pairs are shown.</summary>
    private const int MostPairs = 5;

    /// <summary>Of a country whose precision and recall mean something.</summary>
    private const int MinPairs = 20;

    public static int Run(string file)
    {
        var snapshot = Texts.Read(file);
        Compare(snapshot, Group(snapshot));
        var build = CpuOf(() => SearchIndex.Build(snapshot).Dispose());
        var groups = CpuOf(() => Group(snapshot));
        Console.WriteLine();
        Console.WriteLine(Line($"CPU s: index {build:0.00}, of that groups {groups:0.00} ({groups / build:P1})"));
        Add(snapshot);
        Fold(snapshot);
        return 0;
    }

    private static NearDuplicateGroups Group(Snapshot snapshot) => NearDuplicateGroups.None.Update(
        new IndexDifference([], [.. snapshot.Documents], 0), snapshot, CancellationToken.None);

    private static void Compare(Snapshot snapshot, NearDuplicateGroups groups)
    {
        var rows = snapshot.Documents.GroupBy(text => text.Country.Code).AsParallel().Select(country =>
        {
            var similar = AllPairs.Of([.. country]);
            var grouped = groups.ByCountry.GetValueOrDefault(country.Key, [])
                .SelectMany(group => group.SelectMany(one => group.Where(other => one.CompareTo(other) < 0)
                    .Select(other => AllPairs.Pair(one, other))))
                .ToHashSet();
            return new Row(
                country.Key, country.Count(), similar.Count, grouped.Count, grouped.Count(similar.Contains));
        }).Where(row => row.Similar + row.Grouped > 0).OrderByDescending(row => row.Similar).ToList();

        Console.WriteLine("| country | texts | similar pairs | pairs in groups | precision | recall |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var all = new Row(
            $"all {rows.Count}", rows.Sum(row => row.Texts), rows.Sum(row => row.Similar),
            rows.Sum(row => row.Grouped), rows.Sum(row => row.Both));
        var large = rows.Where(row => row.Similar >= MinPairs).ToList();
        var imprecise = large.MinBy(row => row.Precision)!;
        var incomplete = large.MinBy(row => row.Recall)!;
        foreach (var row in (Row[])
        [
            .. rows.Take(MostPairs),
            imprecise with { Name = $"lowest precision, {imprecise.Name}" },
            incomplete with { Name = $"lowest recall, {incomplete.Name}" },
            all,
        ])
        {
            Console.Write(Line($"| {row.Name} | {row.Texts:N0} | {row.Similar:N0} | {row.Grouped:N0} "));
            Console.WriteLine(Line($"| {row.Precision:0.000} | {row.Recall:0.000} |"));
        }

        var sizes = groups.All.Select(group => group.Length).ToList();
        Console.WriteLine();
        Console.WriteLine(Line(
            $"{sizes.Sum():N0} texts in {sizes.Count:N0} groups, the largest of {sizes.DefaultIfEmpty().Max():N0}"));
    }

    /// <summary>One text more of the country that has the most.</summary>
    private static void Add(Snapshot snapshot)
    {
        var groups = Group(snapshot);
        var largest = snapshot.Documents.GroupBy(text => text.Country.Code).MaxBy(country => country.Count())!.First();
        var source = snapshot.Sources[0] with { Id = Source.IdOf("another"), Name = "another", Sha256 = "1" };
        var added = largest with { Id = RecordId.From("another"), Source = source, Text = largest.Text + " Another." };
        var next = new Snapshot(
            2, default, [.. snapshot.Sources, source],
            snapshot.Summaries.Concat(new Document[] { added }.OfType<Summary>()),
            snapshot.Entries.Concat(new Document[] { added }.OfType<Entry>()));
        var difference = new IndexDifference([], [added], snapshot.Count);
        var alone = LeastMilliseconds(5, () => groups.Update(difference, next, CancellationToken.None));
        using var keeper = IndexKeeper.InMemory();
        using var before = keeper.UpdateTo(snapshot);
        var start = Stopwatch.GetTimestamp();
        using var after = keeper.UpdateTo(next);
        Console.WriteLine(Line(
            $"one text more: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, of that groups {alone:0.0} ms"));
    }

    private static void Fold(Snapshot snapshot)
    {
        using var index = SearchIndex.Build(snapshot);
        index.Prepare();
        Console.WriteLine();
        Console.WriteLine("| page | ms | folded, ms | ratio | worst | its query |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Report("first, by relevance", query => new SearchRequest { Query = query, First = Page });
        Report("first, with its total", query => new SearchRequest { Query = query, First = Page }, counts: true);
        Report("second", query =>
        {
            var first = new SearchRequest { Query = query, First = Page };
            return first with { After = index.Search(first).Hits[^1].Position };
        });
        Report("tenth", query =>
        {
            var nine = new SearchRequest { Query = query, First = 9 * Page };
            return nine with { First = Page, After = index.Search(nine).Hits[^1].Position };
        });
        Report("first, newest", query => new SearchRequest { Query = query, First = Page, Order = SearchOrder.Newest });
        Report(
            "first, any word, newest",
            query => new SearchRequest
            {
                Query = query,
                First = Page,
                Order = SearchOrder.Newest,
                Match = SearchMatch.Any,
            });
        Report("first, with words required", query => new SearchRequest
        {
            Query = "+" + query.Replace(" ", " +", StringComparison.Ordinal),
            First = Page,
        });

        void Report(string name, Func<string, SearchRequest> request, bool counts = false)
        {
            var rows = SearchBenchmark.Queries.Select(query =>
            {
                var plain = request(query);
                var collapsed = plain with { Collapse = SearchCollapse.Similar };
                var (least, leastFolded) = (double.MaxValue, double.MaxValue);
                for (var round = 0; round < Rounds; round++)
                {
                    least = Math.Min(least, LeastMilliseconds(1, () => Run(plain)));
                    leastFolded = Math.Min(leastFolded, LeastMilliseconds(1, () => Run(collapsed)));
                }

                return (Query: query, Bare: least, Folded: leastFolded);
            }).ToList();
            var ratio = Math.Exp(rows.Average(row => Math.Log(row.Folded / row.Bare)));
            var worst = rows.MaxBy(row => row.Folded / row.Bare);
            var (bare, folded) = (rows.Average(row => row.Bare), rows.Average(row => row.Folded));
            Console.Write(Line($"| {name} | {bare:0.000} | {folded:0.000} "));
            Console.WriteLine(Line($"| {ratio:0.00} | {worst.Folded / worst.Bare:0.00} | {worst.Query} |"));

            object Run(SearchRequest asked)
            {
                var found = index.Search(asked);
                return counts ? found.TotalCount : found;
            }
        }
    }

    private static double LeastMilliseconds(int times, Func<object> run) => Enumerable.Range(0, times).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private static double CpuOf(Action run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Name, int Texts, int Similar, int Grouped, int Both)
    {
        public double Precision => Both / (double)Math.Max(1, Grouped);

        public double Recall => Both / (double)Math.Max(1, Similar);
    }
}
