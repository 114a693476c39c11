using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>
/// Random and mutated queries of up to 4,000 characters, each searched as it is and as it says that it was understood.
/// </summary>
internal static class QueriesBenchmark
{
    private const int Page = 20;
    private const int Shown = 5;

    // What a server allows by default, and what a garbage collection may add to it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.3);

    public static int Run(string file, int count)
    {
        using var index = SearchIndex.Build(Texts.Read(file));
        var faults = new ConcurrentBag<string>();
        var times = new ConcurrentBag<(double Total, double Worst, int Cut)>();
        var workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            var queries = new HostileQueries(seed: worker);
            var (total, worst, cut) = (0.0, 0.0, 0);
            for (var i = worker; i < count; i += workers)
            {
                var run = Try(index, queries.Next(), faults);
                (total, worst) = (total + run.Seconds, Math.Max(worst, run.Seconds));
                cut += run.IsCut ? 1 : 0;
            }

            times.Add((total, worst, cut));
        });

        foreach (var fault in faults.Take(Shown))
        {
            Console.Error.WriteLine(fault);
        }

        Console.WriteLine("| texts | queries | faults | cut by time | mean, ms | worst, ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {index.Snapshot.Documents.Count():N0} | {count:N0} | {faults.Count:N0} "
            + $"| {times.Sum(time => time.Cut):N0} | {times.Sum(time => time.Total) / count * 1000:0.00} "
            + $"| {times.Max(time => time.Worst) * 1000:N0} |"));
        return faults.IsEmpty ? 0 : 1;
    }

    private static (double Seconds, bool IsCut) Try(SearchIndex index, string query, ConcurrentBag<string> faults)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var found = Search(index, query);
            var time = Stopwatch.GetElapsedTime(start);
            var isCut = found.IsPartial;
            if (time > Limit + Slack)
            {
                faults.Add($"{time.TotalSeconds:0.00} s: {Shortened(query)}");
            }

            if (!isCut)
            {
                var again = Search(index, found.UnderstoodAs.Normalized);
                isCut = again.IsPartial;
                if (!isCut && !Hits(found).SequenceEqual(Hits(again)))
                {
                    faults.Add($"finds something else as `{found.UnderstoodAs.Normalized}`: {Shortened(query)}");
                }
            }

            return (time.TotalSeconds, isCut);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            faults.Add($"{fault.GetType().Name} {fault.Message}: {Shortened(query)}");
            return (Stopwatch.GetElapsedTime(start).TotalSeconds, false);
        }
    }

    private static SearchResult Search(SearchIndex index, string query) =>
        index.Search(new SearchRequest { Query = query, First = Page, Budget = new SearchBudget(Limit) });

    private static IEnumerable<object> Hits(SearchResult found) =>
        found.Hits.Select(hit => (object)(hit.Document.Id, hit.Score)).Prepend(found.TotalCount);

    private static string Shortened(string query) => query.Length > 200 ? query[..200] + "…" : query;
}
