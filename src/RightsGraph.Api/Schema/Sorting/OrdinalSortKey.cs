using System.Collections.Immutable;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>
/// The tie-break of texts: by source and by place in it. Pages grow at the top, so places shift from version to
/// version; a cursor therefore also names its record, and where that still exists its place of current counts. Where it
/// is gone, the place is between those that stood before and behind it.
/// </summary>
/// <param name="All">All texts of the type, in <paramref name="Order"/>.</param>
/// <param name="Order">The default order, whose last key this is.</param>
internal sealed record OrdinalSortKey<T>(Func<Snapshot, ImmutableArray<T>> All, IComparer<T> Order)
    : SortKey<T>("place", Descending: false)
    where T : Document
{
    public override int Compare(T left, T right) => Document.ComparePlaces(left, right);

    public override void Write(BinaryWriter cursor, T record, Snapshot snapshot)
    {
        var all = All(snapshot);
        var index = all.BinarySearch(record, Order);
        var before = index > 0 ? all[index - 1] : null;
        var behind = index + 1 < all.Length ? all[index + 1] : null;
        cursor.WriteId(record);

        // A neighbour that stands there by another key than this says nothing of the place.
        cursor.WriteId(before is not null && Compare(before, record) < 0 ? before : null);
        cursor.WriteId(behind is not null && Compare(behind, record) > 0 ? behind : null);
        cursor.Write(record.Source.Name);
        cursor.Write7BitEncodedInt(record.Ordinal);
    }

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var current = cursor.ReadDocument<T>(snapshot);
        var before = cursor.ReadDocument<T>(snapshot);
        var behind = cursor.ReadDocument<T>(snapshot);
        var source = cursor.ReadString();
        var ordinal = cursor.Read7BitEncodedInt();
        return (current, before, behind) switch
        {
            ({ } itself, _, _) => record => Compare(record, itself),
            (null, { } previous, _) => record => Compare(record, previous) <= 0 ? -1 : 1,
            (null, null, { } next) => record => Compare(record, next) >= 0 ? 1 : -1,
            _ => record => Compare(record, source, ordinal),
        };
    }

    private static int Compare(T record, string source, int ordinal)
    {
        var bySource = string.CompareOrdinal(record.Source.Name, source);
        return bySource != 0 ? bySource : record.Ordinal.CompareTo(ordinal);
    }
}
