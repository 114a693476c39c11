using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A stretch of any list in its default order.</summary>
/// <param name="IsBefore">Whether a record stands before it: true up to where it begins, false from there on.</param>
/// <param name="IsBehind">Whether a record stands behind it: false up to where it ends, true from there on.</param>
internal sealed record Stretch<T>(Func<T, bool> IsBefore, Func<T, bool> IsBehind)
{
    /// <summary>What two stretches share; a null one is the whole list.</summary>
    public static Stretch<T>? Both(Stretch<T>? left, Stretch<T>? right) =>
        left is null ? right
        : right is null ? left
        : new Stretch<T>(
            record => left.IsBefore(record) || right.IsBefore(record),
            record => left.IsBehind(record) || right.IsBehind(record));

    public bool Holds(T record) => !IsBefore(record) && !IsBehind(record);

    /// <param name="sorted">In its default order.</param>
    public IReadOnlyList<T> Of(ImmutableArray<T> sorted)
    {
        var records = ImmutableCollectionsMarshal.AsArray(sorted)!;
        var start = records.FirstWhere(record => !IsBefore(record));
        var end = records.FirstWhere(IsBehind);
        return new ArraySegment<T>(records, start, Math.Max(0, end - start));
    }
}
