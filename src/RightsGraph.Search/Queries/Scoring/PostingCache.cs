using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// Where the pairs stand that were searched for last. To find out takes more than half of the time of a search for two
/// frequent words, and the same are searched for again: on the next page, with another filter, by the next reader.
/// </summary>
/// <param name="most">Postings that are held; each takes 8 bytes.</param>
internal sealed class PairCache(long most)
{
    /// <summary>With 47,583 long texts some two hundred pairs of frequent words, in 6 MB.</summary>
    private const int PostingsPerDocument = 16;

    private const int Least = 1 << 16;

    private static readonly ConditionalWeakTable<IndexReader, PairCache> Caches = [];

    private readonly Lock change = new();
    private readonly Dictionary<(string Field, WordPair Pair), LinkedListNode<Held>> held = [];
    private readonly LinkedList<Held> byUse = new();
    private long postings;

    /// <summary>Lives as long as the index does, which never changes.</summary>
    public static PairCache Of(IndexReader index) => Caches.GetValue(
        index, reader => new PairCache(Math.Max(Least, (long)reader.MaxDoc * PostingsPerDocument)));

    /// <summary>By segment; null where it is not known.</summary>
    public IReadOnlyList<PairPostings>? Find(string field, WordPair pair)
    {
        lock (change)
        {
            if (!held.TryGetValue((field, pair), out var known))
            {
                return null;
            }

            byUse.Remove(known);
            byUse.AddFirst(known);
            return known.Value.Segments;
        }
    }

    /// <summary>Those that were not used for longest make room.</summary>
    public void Add(string field, WordPair pair, IReadOnlyList<PairPostings> segments)
    {
        var added = new Held((field, pair), segments, segments.Sum(segment => (long)segment.Count) + 1);
        lock (change)
        {
            if (added.Cost > most || held.ContainsKey(added.Key))
            {
                return;
            }

            held[added.Key] = byUse.AddFirst(added);
            for (postings += added.Cost; postings > most; postings -= Forget(byUse.Last!))
            {
            }
        }
    }

    /// <summary>For benchmarks, which measure the first time.</summary>
    public void Clear()
    {
        lock (change)
        {
            held.Clear();
            byUse.Clear();
            postings = 0;
        }
    }

    private long Forget(LinkedListNode<Held> last)
    {
        held.Remove(last.Value.Key);
        byUse.Remove(last);
        return last.Value.Cost;
    }

    private sealed record Held(
        (string Field, WordPair Pair) Key, IReadOnlyList<PairPostings> Segments, long Cost);
}
