using System.Numerics;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// Counts by keys of 64 bits other than 0, in half of the time of a dictionary: each count lies beside its key, and
/// most of the time goes into waiting for memory.
/// </summary>
internal sealed class PhraseHashTable
{
    // Fibonacci hashing: the golden ratio of 2^64.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private Slot[] slots = new Slot[1 << 10];

    /// <summary>Keys, those with a count of 0 among them.</summary>
    public int Count { get; private set; }

    /// <summary>Those with a count other than 0, in no order.</summary>
    public IEnumerable<(ulong Key, int Documents)> All =>
        slots.Where(slot => slot.Documents != 0).Select(slot => (slot.Key, slot.Documents));

    /// <returns>
    /// The key's count and the document that counted last, to be changed at once: good until the next.
    /// </returns>
    public ref Slot Of(ulong key)
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

    /// <summary>Forgets what fewer documents have.</summary>
    public void Keep(int minDocuments) => Rebuild(slots.Length, minDocuments);

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
        var place = (int)((key * Spread) >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[place].Key != key && slots[place].Key != 0)
        {
            place = (place + 1) & (slots.Length - 1);
        }

        return ref slots[place];
    }

    public struct Slot
    {
        public ulong Key;
        public int Documents;
        public int Last;
    }
}
