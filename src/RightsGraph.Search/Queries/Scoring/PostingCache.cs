namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// Postings that were worked out for a search and may serve the next. Those that served least lately make room.
/// </summary>
/// <param name="most">Postings that are held.</param>
/// <param name="countOf">How many postings are held in one value.</param>
internal sealed class PostingCache<TKey, TPostings>(long most, Func<TPostings, long> countOf)
    where TKey : notnull
    where TPostings : class
{
    private readonly Lock change = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TPostings Postings)>> held = [];
    private readonly LinkedList<(TKey Key, TPostings Postings)> byUse = new();
    private long total;

    /// <summary>Null where it is not known.</summary>
    public TPostings? Find(TKey key)
    {
        lock (change)
        {
            if (!held.TryGetValue(key, out var known))
            {
                return null;
            }

            byUse.Remove(known);
            byUse.AddFirst(known);
            return known.Value.Postings;
        }
    }

    public void Add(TKey key, TPostings postings)
    {
        lock (change)
        {
            if (Cost(postings) > most || held.ContainsKey(key))
            {
                return;
            }

            held[key] = byUse.AddFirst((key, postings));
            for (total += Cost(postings); total > most; Forget(byUse.Last!))
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
            total = 0;
        }
    }

    private void Forget(LinkedListNode<(TKey Key, TPostings Postings)> last)
    {
        held.Remove(last.Value.Key);
        byUse.Remove(last);
        total -= Cost(last.Value.Postings);
    }

    // That there are none is worth knowing too, and takes room.
    private long Cost(TPostings postings) => countOf(postings) + 1;
}
