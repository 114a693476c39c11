using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A range of any list that is in its default order.</summary>
internal sealed record SortedRange<T>(Func<T, bool> IsBefore, Func<T, bool> IsAfter)
{
    /// <summary>A null range is the whole list.</summary>
    public static SortedRange<T>? Intersect(SortedRange<T>? left, SortedRange<T>? right) =>
        left is null ? right
        : right is null ? left
        : new SortedRange<T>(
            record => left.IsBefore(record) || right.IsBefore(record),
            record => left.IsAfter(record) || right.IsAfter(record));

    public bool Contains(T record) => !IsBefore(record) && !IsAfter(record);

    public IReadOnlyList<T> Within(ImmutableArray<T> sorted)
    {
        var records = ImmutableCollectionsMarshal.AsArray(sorted)!;
        var start = records.FirstIndexWhere(record => !IsBefore(record));
        var end = records.FirstIndexWhere(IsAfter);
        return new ArraySegment<T>(records, start, Math.Max(0, end - start));
    }
}

internal static class BinarySearch
{
    /// <summary>Expects the items that match behind all others; gives the list's length where none does.</summary>
    public static int FirstIndexWhere<T>(this IReadOnlyList<T> sorted, Func<T, bool> matches)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
