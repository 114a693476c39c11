using System.Numerics;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Goes through the bits of a word that are set, in ascending order.</summary>
/// <param name="start">The number of the lowest bit.</param>
/// <param name="bits">One for each number.</param>
internal struct BitIterator(int start, ulong bits)
{
    private ulong rest = bits;
    private int place = -1;

    public readonly int Current => start + place;

    public readonly BitIterator GetEnumerator() => this;

    public bool MoveNext()
    {
        place = BitOperations.TrailingZeroCount(rest);
        rest &= rest - 1;
        return place < 64;
    }
}
