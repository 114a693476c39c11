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
