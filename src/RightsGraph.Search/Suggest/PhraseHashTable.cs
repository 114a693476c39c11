using System.Numerics;

namespace RightsGraph.Search.Suggest;

/// <summary>Counts by non-zero 64-bit keys, open addressing with linear probing. It takes half the time of a
/// dictionary, as a count is beside its key and most of the time is cache misses.</summary>
internal sealed class PhraseHashTable
{
    // Fibonacci hashing: 2^64 divided by the golden ratio.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private Slot[] slots = new Slot[1 << 10];

    /// <summary>Keys with a count of 0 included.</summary>
    public int Count { get; private set; }

    /// <summary>Counts other than 0, in no order.</summary>
    public IEnumerable<(ulong Key, int Documents)> All =>
        slots.Where(slot => slot.Documents != 0).Select(slot => (slot.Key, slot.Documents));

    /// <summary>To be changed in place; invalid after the next call.</summary>
    public ref Slot GetOrAdd(ulong key)
    {
        if (Count * 2 > slots.Length)
        {
            Rebuild(slots.Length * 2, minDocuments: 1);
        }

        ref var slot = ref Find(slots, key);
        if (slot.Key == 0)
        {
            slot.Key = key;
            Count++;
        }

        return ref slot;
    }

    public void RemoveBelow(int minDocuments) => Rebuild(slots.Length, minDocuments);

    private void Rebuild(int length, int minDocuments)
    {
        var next = new Slot[length];
        Count = 0;
        foreach (var slot in slots)
        {
            if (slot.Documents >= minDocuments)
            {
                Find(next, slot.Key) = slot;
                Count++;
            }
        }

        slots = next;
    }

    private static ref Slot Find(Slot[] slots, ulong key)
    {
        var index = (int)((key * Spread) >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[index].Key != key && slots[index].Key != 0)
        {
            index = (index + 1) & (slots.Length - 1);
        }

        return ref slots[index];
    }

    public struct Slot
    {
        public ulong Key;
        public int Documents;
        public int Last;
    }
}
