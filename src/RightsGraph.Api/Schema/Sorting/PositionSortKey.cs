using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>
/// Sorts summaries by position. Positions shift as pages grow at the top, so a cursor also names its summary: while
/// that exists, its present position counts.
/// </summary>
internal sealed record PositionSortKey(bool Descending) : SortKey<Summary>("position", Descending)
{
    public override int Compare(Summary left, Summary right) => Compare(left, right.Position);

    public override void Write(BinaryWriter cursor, Summary record, Snapshot snapshot)
    {
        cursor.WriteId(record);
        cursor.Write7BitEncodedInt(record.Position);
    }

    public override Func<Summary, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var current = cursor.ParsedDocument<Summary>(snapshot);
        var position = cursor.Read7BitEncodedInt();
        return record => Compare(record, current?.Position ?? position);
    }

    private int Compare(Summary record, int position) =>
        Descending ? position.CompareTo(record.Position) : record.Position.CompareTo(position);
}
