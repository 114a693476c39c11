namespace RightsGraph.Search;

/// <summary>The position of a hit in an order, which a cursor encodes. In every order the smaller comes
/// first.</summary>
/// <param name="Key">
/// By date the day number, negated for newest first, <see cref="long.MaxValue"/> without a year: comparable between all
/// indexes. By relevance the negated bits of the score: comparable within one index.
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
