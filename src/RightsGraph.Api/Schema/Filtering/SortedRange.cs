using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A stretch of any list in its default order.</summary>
/// <param name="IsBefore">Whether a record stands before it: true up to where it begins, false from there on.</param>
/// <param name="IsAfter">Whether a record stands behind it: false up to where it ends, true from there on.</param>
internal sealed record SortedRange<T>(Func<T, bool> IsBefore, Func<T, bool> IsAfter)
{
    /// <summary>What two stretches share; a null one is the whole list.</summary>
    public static SortedRange<T>? Intersect(SortedRange<T>? left, SortedRange<T>? right) =>
        left is null ? right
        : right is null ? left
        : new SortedRange<T>(
            record => left.IsBefore(record) || right.IsBefore(record),
            record => left.IsAfter(record) || right.IsAfter(record));

    public bool Holds(T record) => !IsBefore(record) && !IsAfter(record);

    /// <param name="sorted">In its default order.</param>
    public IReadOnlyList<T> Within(ImmutableArray<T> sorted)
    {
        var records = ImmutableCollectionsMarshal.AsArray(sorted)!;
        var start = records.FirstIndexWhere(record => !IsBefore(record));
        var end = records.FirstIndexWhere(IsAfter);
        return new ArraySegment<T>(records, start, Math.Max(0, end - start));
    }
}
