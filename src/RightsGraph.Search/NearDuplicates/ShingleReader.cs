using System.Numerics;
using System.Runtime.InteropServices;

namespace RightsGraph.Search.NearDuplicates;

/// <summary>Reads the shingles of a text (Broder 1997): each five words in a row, as a hash of 32 bits. Not
/// thread-safe: buffers are reused.</summary>
internal sealed class ShingleReader
{
    private const int Size = 5;

    // Of xxHash64, whose avalanche this is: the hashes are the same on every machine.
    private const ulong FirstPrime = 0x9E3779B185EBCA87;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    private readonly ulong[] window = new ulong[Size];
    private readonly List<uint> hashes = [];

    /// <summary>Ascending, each once. A text of fewer than five words has none. Case counts for nothing, and neither
    /// does what stands between or within words, such as apostrophes.</summary>
    public uint[] Read(string? text)
    {
        hashes.Clear();
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var words = 0;
        WordSplitter.Split(text, span =>
        {
            window[words++ % Size] = HashOf(text.AsSpan(span.Start, span.End - span.Start));
            if (words >= Size)
            {
                hashes.Add(Combine(words));
            }
        });
        return Distinct(CollectionsMarshal.AsSpan(hashes));
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = SecondPrime;
        foreach (var letter in word)
        {
            if (!char.IsPunctuation(letter) && !char.IsSymbol(letter))
            {
                hash = (hash ^ char.ToLowerInvariant(letter)) * FirstPrime;
            }
        }

        return hash;
    }

    // The last of so many words.
    private uint Combine(int words)
    {
        var hash = FirstPrime;
        for (var word = words - Size; word < words; word++)
        {
            hash = BitOperations.RotateLeft(hash ^ (window[word % Size] * SecondPrime), 31) * FirstPrime;
        }

        hash = (hash ^ (hash >> 33)) * SecondPrime;
        return (uint)(hash >> 32);
    }

    private static uint[] Distinct(Span<uint> all)
    {
        all.Sort();
        var count = 0;
        foreach (var hash in all)
        {
            if (count == 0 || all[count - 1] != hash)
            {
                all[count++] = hash;
            }
        }

        return all[..count].ToArray();
    }
}
