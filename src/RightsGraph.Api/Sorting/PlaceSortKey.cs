using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Sorting;

/// <summary>
/// The tie-break of texts: by source and by place in it. Pages grow at the top, so places shift from version to
/// version; a cursor therefore also names its record, and where that still exists its place of today counts.
/// </summary>
internal sealed record PlaceSortKey<T>() : SortKey<T>("place", Descending: false)
    where T : Document
{
    public override int Compare(T left, T right) => Document.ComparePlaces(left, right);

    public override void Write(BinaryWriter cursor, T record)
    {
        cursor.Write(record.Id.Value.ToByteArray());
        cursor.Write(record.Source.Name);
        cursor.Write7BitEncodedInt(record.Ordinal);
    }

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var id = new RecordId(new Guid(cursor.ReadBytes(16)));
        var source = cursor.ReadString();
        var ordinal = cursor.Read7BitEncodedInt();
        if (snapshot.FindDocument(id) is T today)
        {
            return record => Document.ComparePlaces(record, today);
        }

        return record =>
        {
            var bySource = string.CompareOrdinal(record.Source.Name, source);
            return bySource != 0 ? bySource : record.Ordinal.CompareTo(ordinal);
        };
    }
}
