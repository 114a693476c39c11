using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Search;

/// <summary>A cache that evicts its least recently used entries when their weights exceed its capacity. Safe for any
/// number of threads: every member takes one lock, and none but <see cref="Clear"/> takes longer with more entries, but
/// for what it evicts.</summary>
public sealed class WeightedLruCache<TKey, TValue>(long capacity, int maxCount = int.MaxValue)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> recentFirst = new();
    private long weight;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>In whatever unit the caller weighs by, mostly bytes; never more than the capacity.</summary>
    public long Weight
    {
        get
        {
            lock (gate)
            {
                return weight;
            }
        }
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (gate)
        {
            value = entries.TryGetValue(key, out var node) ? Touch(node) : null;
            return value is not null;
        }
    }

    /// <summary>Adds an entry unless another thread has. Returns the key's value; null where it outweighs the whole
    /// cache.</summary>
    public TValue? GetOrAdd(TKey key, TValue value, long weight)
    {
        lock (gate)
        {
            if (entries.TryGetValue(key, out var node))
            {
                return Touch(node);
            }

            if (weight > capacity || maxCount < 1)
            {
                return null;
            }

            entries[key] = recentFirst.AddFirst(new Entry(key, value, weight));
            this.weight += weight;
            Evict();
            return value;
        }
    }

    /// <summary>Changes the weight of a value that has grown or shrunk since it was added. Does nothing where the key
    /// has another value or none; a value that outweighs the whole cache now is removed. It is weighed under the lock,
    /// so that of concurrent calls the last one has the last weight.</summary>
    public void Reweigh(TKey key, TValue value, Func<TValue, long> weigh)
    {
        lock (gate)
        {
            var weight = weigh(value);
            if (!entries.TryGetValue(key, out var node) || !ReferenceEquals(node.Value.Value, value))
            {
                return;
            }

            this.weight += weight - node.Value.Weight;
            node.Value = node.Value with { Weight = weight };
            if (weight > capacity)
            {
                Remove(node);
            }

            Evict();
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            recentFirst.Clear();
            weight = 0;
        }
    }

    private TValue Touch(LinkedListNode<Entry> node)
    {
        if (node != recentFirst.First)
        {
            recentFirst.Remove(node);
            recentFirst.AddFirst(node);
        }

        return node.Value.Value;
    }

    private void Evict()
    {
        while (weight > capacity || entries.Count > maxCount)
        {
            Remove(recentFirst.Last!);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        entries.Remove(node.Value.Key);
        recentFirst.Remove(node);
        weight -= node.Value.Weight;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Weight);
}
