using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// Where pairs of words stand, by segment: to find out takes more than half of a search for two frequent words. The
/// same words are searched for again, on the next page, with another filter, by the next reader.
/// </summary>
internal sealed class KeptPairs(long maxBytes)
{
    private const int BytesPerPosting = 2 * sizeof(int);

    private readonly WeightedLruCache<(string Field, WordPair Pair), IReadOnlyList<PairPostings>> pairs = new(maxBytes);

    /// <summary>Null where it is not known.</summary>
    public IReadOnlyList<PairPostings>? Find(string field, WordPair pair) =>
        pairs.TryGet((field, pair), out var segments) ? segments : null;

    public void Add(string field, WordPair pair, IReadOnlyList<PairPostings> segments) =>
        pairs.GetOrAdd(
        (field, pair),
        segments,
        IndexCaches.EntryBytes + segments.Sum(segment => (long)segment.Count * BytesPerPosting));

    /// <summary>For benchmarks, which measure the first time.</summary>
    public void Clear() => pairs.Clear();
}
