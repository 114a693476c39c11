namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// What was worked out of postings for a search and may serve the next. What served least lately makes room.
/// </summary>
/// <param name="maxBytes">Of all that is held.</param>
internal sealed class WeightedLruCache<TKey, TPostings>(long maxBytes)
    where TKey : notnull
    where TPostings : class
{
    /// <summary>That there are no postings is worth knowing too, and takes room.</summary>
    private const int BytesPerEntry = 128;

    private readonly Lock change = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> held = [];
    private readonly LinkedList<Entry> byUse = new();
    private long bytes;

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

    /// <returns>What is held: what another search has added meanwhile, or null where it is too large.</returns>
    public TPostings? Add(TKey key, TPostings postings, long size)
    {
        var entry = new Entry(key, postings, size + BytesPerEntry);
        lock (change)
        {
            if (held.TryGetValue(key, out var known))
            {
                return known.Value.Postings;
            }

            if (entry.Bytes > maxBytes)
            {
                return null;
            }

            held[key] = byUse.AddFirst(entry);
            for (bytes += entry.Bytes; bytes > maxBytes; Forget(byUse.Last!))
            {
            }

            return postings;
        }
    }

    /// <summary>For benchmarks, which measure the first time.</summary>
    public void Clear()
    {
        lock (change)
        {
            held.Clear();
            byUse.Clear();
            bytes = 0;
        }
    }

    private void Forget(LinkedListNode<Entry> last)
    {
        held.Remove(last.Value.Key);
        byUse.Remove(last);
        bytes -= last.Value.Bytes;
    }

    private sealed record Entry(TKey Key, TPostings Postings, long Bytes);
}
