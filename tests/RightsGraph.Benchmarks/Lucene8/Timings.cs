namespace RightsGraph.Benchmarks.Lucene8;

/// <summary>Milliseconds of each query in each round.</summary>
internal sealed class Timings(int queries)
{
    private readonly List<double>[] plain = [.. Enumerable.Range(0, queries).Select(_ => new List<double>())];
    private readonly List<double>[] marked = [.. Enumerable.Range(0, queries).Select(_ => new List<double>())];

    public IReadOnlyList<List<double>> Plain => plain;

    /// <summary>With highlights.</summary>
    public IReadOnlyList<List<double>> Marked => marked;

    public void Add(int query, double withoutMarks, double withMarks)
    {
        plain[query].Add(withoutMarks);
        marked[query].Add(withMarks);
    }

    /// <summary>The median of each query over its rounds, in ascending order: what else the machine did in a round does
    /// not count.</summary>
    public static List<double> Medians(IReadOnlyList<List<double>> rounds, Func<int, bool> isMeant) =>
        [.. Enumerable.Range(0, rounds.Count).Where(isMeant).Select(query => Percentile(rounds[query], 50)).Order()];

    /// <summary>The smallest value that at least so many in a hundred do not exceed.</summary>
    public static double Percentile(List<double> values, int percent)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}
