using RightsGraph.Archive.Records;

namespace RightsGraph.Search;

/// <summary>
/// Where a hit stands in an order: what a cursor holds. Whatever the order, the smaller position comes first. Both
/// parts can be written down and read back exactly.
/// </summary>
/// <param name="Key">
/// For dates the day number (negated for newest first; <see cref="long.MaxValue"/> where there is no year), comparable
/// between all indexes. For relevance the negated bits of the score, comparable within one index alone.
/// </param>
/// <param name="Id">Breaks ties: ascending in every order.</param>
public readonly record struct SearchPosition(long Key, RecordId Id) : IComparable<SearchPosition>
{
    public int CompareTo(SearchPosition other)
    {
        var byKey = Key.CompareTo(other.Key);
        return byKey != 0 ? byKey : Id.CompareTo(other.Id);
    }

    public static bool operator <(SearchPosition left, SearchPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(SearchPosition left, SearchPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(SearchPosition left, SearchPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SearchPosition left, SearchPosition right) => left.CompareTo(right) >= 0;
}
