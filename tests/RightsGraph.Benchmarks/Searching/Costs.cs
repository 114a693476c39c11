using System.Diagnostics;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>What one query costs in each of the ways, in milliseconds of CPU time.</summary>
internal sealed record Costs(
    string Query, double Plain, double First, double Bare, double Search, double Highlights, double Facets)
{
    private const int QueriesInARound = 8;

    public static Costs Measure(SearchKinds kinds, string query, int rounds)
    {
        Action<string>[] ways =
            [kinds.Plain, kinds.First, kinds.Bare, text => kinds.Search(text), kinds.Highlights, kinds.Facets];
        var least = Enumerable.Repeat(double.MaxValue, ways.Length).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (way, run) in ways.Index())
            {
                least[way] = Math.Min(least[way], TimeOf(() => run(query)));
            }
        }

        return new Costs(query, least[0], least[1], least[2], least[3], least[4], least[5]);
    }

    /// <summary>Of one run, the mean of several, in this process.</summary>
    public static double TimeOf(Action run)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < QueriesInARound; i++)
        {
            run();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / QueriesInARound;
    }
}
