using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// Where pairs of words stand, by segment: to find out takes more than half of a search for two frequent words. The
/// same words are searched for again, on the next page, with another filter, by the next reader.
/// </summary>
internal sealed class KeptPairs
{
    /// <summary>With 47,583 long texts 6 MB, which hold some two hundred pairs of frequent words.</summary>
    private const int BytesPerDocument = 128;

    private const int Least = 1 << 19;

    private const int BytesPerPosting = 2 * sizeof(int);

    private static readonly ConditionalWeakTable<IndexReader, KeptPairs> ByIndex = [];

    private readonly WeightedLruCache<(string Field, WordPair Pair), IReadOnlyList<PairPostings>> pairs;

    private KeptPairs(IndexReader index) =>
        pairs = new(Math.Max(Least, (long)index.MaxDoc * BytesPerDocument));

    /// <summary>Lives as long as the index does, which never changes.</summary>
    public static KeptPairs Of(IndexReader index) => ByIndex.GetValue(index, reader => new KeptPairs(reader));

    /// <summary>Null where it is not known.</summary>
    public IReadOnlyList<PairPostings>? Find(string field, WordPair pair) => pairs.Find((field, pair));

    public void Add(string field, WordPair pair, IReadOnlyList<PairPostings> segments) =>
        pairs.Add((field, pair), segments, segments.Sum(segment => (long)segment.Count * BytesPerPosting));

    /// <summary>For benchmarks, which measure the first time.</summary>
    public void Clear() => pairs.Clear();
}
