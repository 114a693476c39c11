namespace RightsGraph.Benchmarks.Relevance;

/// <summary>
/// How good a ranking is, each from 0 to 1, as trec_eval computes <c>ndcg_cut_10</c>, <c>map</c>, <c>P_10</c> and
/// <c>recall_100</c>: the gain of a document is its grade and falls by the binary logarithm of its rank plus 1, the
/// ideal is made of all that was judged, and a relevant document that was not found has a precision of 0.
/// </summary>
internal readonly record struct Measures(double Ndcg10, double Map, double P10, double R100)
{
    /// <summary>The hits of a search that are looked at.</summary>
    public const int Depth = 1000;

    public static Measures Of(IEnumerable<(string Id, float Score)> hits, IReadOnlyDictionary<string, int> grades)
    {
        // trec_eval takes no order from a ranking but that of its scores, and breaks ties by descending id.
        var gains = hits
            .OrderByDescending(hit => hit.Score)
            .ThenByDescending(hit => hit.Id, StringComparer.Ordinal)
            .Take(Depth)
            .Select(hit => Math.Max(0, grades.GetValueOrDefault(hit.Id)))
            .ToArray();
        var ideal = grades.Values.Where(grade => grade > 0).OrderDescending().ToArray();
        return new Measures(
            DiscountedGain(gains) / DiscountedGain(ideal),
            gains.Index().Where(hit => hit.Item > 0)
                .Select((hit, before) => (before + 1.0) / (hit.Index + 1))
                .Sum() / ideal.Length,
            gains.Take(10).Count(gain => gain > 0) / 10.0,
            (double)gains.Take(100).Count(gain => gain > 0) / ideal.Length);
    }

    public static Measures Mean(IReadOnlyCollection<Measures> queries) => new(
        queries.Average(query => query.Ndcg10),
        queries.Average(query => query.Map),
        queries.Average(query => query.P10),
        queries.Average(query => query.R100));

    private static double DiscountedGain(IEnumerable<int> gains) =>
        gains.Take(10).Select((gain, place) => gain / Math.Log2(place + 2)).Sum();
}
