using System.Collections.Immutable;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>Breaks ties between documents: by source name, then by ordinal in the source. A cursor stores the ids of
/// its document and of the two beside it, as an ordinal alone would not do: sources grow at the top, which shifts the
/// ordinals of a later version. If that version lacks the document, the page goes on between the two.</summary>
/// <param name="All">All documents of the type, sorted by <paramref name="Order"/>.</param>
/// <param name="Order">The default order, whose last key this is.</param>
internal sealed record OrdinalSortKey<T>(Func<Snapshot, ImmutableArray<T>> All, IComparer<T> Order)
    : RecordSortKey<T>(NameInCursors, Descending: false)
    where T : Document
{
    // Every cursor's hash has it, so a new name would end all cursors that clients hold.
    private const string NameInCursors = "place";

    public override int Compare(T left, T right) => Document.ComparePositions(left, right);

    public override void Write(BinaryWriter cursor, T record, Snapshot snapshot)
    {
        var all = All(snapshot);
        var index = all.BinarySearch(record, Order);
        var previous = index > 0 ? all[index - 1] : null;
        var next = index + 1 < all.Length ? all[index + 1] : null;
        cursor.WriteId(record);

        // A neighbour that an earlier key of the order put there tells nothing of the ordinal.
        cursor.WriteId(previous is not null && Compare(previous, record) < 0 ? previous : null);
        cursor.WriteId(next is not null && Compare(next, record) > 0 ? next : null);
        cursor.Write(record.Source.Name);
        cursor.Write7BitEncodedInt(record.Ordinal);
    }

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var current = cursor.ParsedDocument<T>(snapshot);
        var previous = cursor.ParsedDocument<T>(snapshot);
        var next = cursor.ParsedDocument<T>(snapshot);
        var source = cursor.ReadString();
        var ordinal = cursor.Read7BitEncodedInt();
        return current is not null ? record => Compare(record, current)
            : previous is not null ? record => Compare(record, previous) <= 0 ? -1 : 1
            : next is not null ? record => Compare(record, next) >= 0 ? 1 : -1
            : record => Compare(record, source, ordinal);
    }

    private static int Compare(T record, string source, int ordinal)
    {
        var bySource = string.CompareOrdinal(record.Source.Name, source);
        return bySource != 0 ? bySource : record.Ordinal.CompareTo(ordinal);
    }
}
