using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>One key of an order, for instance <c>country.name</c>.</summary>
internal abstract record RecordSortKey<T>(string Name, bool Descending)
{
    public abstract int Compare(T left, T right);

    public abstract void Write(BinaryWriter cursor, T record, Snapshot snapshot);

    /// <returns>Compares a record with the one that the key was written of.</returns>
    public abstract Func<T, int> Read(BinaryReader cursor, Snapshot snapshot);
}

internal sealed record ValueSortKey<T, TValue>(
    string Name, bool Descending, Func<T, TValue> Value, KeyCodec<TValue> Codec)
    : RecordSortKey<T>(Name, Descending)
{
    public override int Compare(T left, T right) => Directed(Codec.Order.Compare(Value(left), Value(right)));

    public override void Write(BinaryWriter cursor, T record, Snapshot snapshot) => Codec.Write(cursor, Value(record));

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var key = Codec.Read(cursor);
        return record => Directed(Codec.Order.Compare(Value(record), key));
    }

    private int Directed(int comparison) => Descending ? -comparison : comparison;
}

/// <summary>Sorts by a key of something that the record belongs to.</summary>
internal sealed record NestedSortKey<T, TOther>(string Prefix, RecordSortKey<TOther> Key, Func<T, TOther> To)
    : RecordSortKey<T>($"{Prefix}.{Key.Name}", Key.Descending)
{
    public override int Compare(T left, T right) => Key.Compare(To(left), To(right));

    public override void Write(BinaryWriter cursor, T record, Snapshot snapshot) =>
        Key.Write(cursor, To(record), snapshot);

    public override Func<T, int> Read(BinaryReader cursor, Snapshot snapshot)
    {
        var comparison = Key.Read(cursor, snapshot);
        return record => comparison(To(record));
    }
}

/// <summary>Sorts summaries by position. Positions shift as pages grow at the top, so a cursor also names its summary:
/// while that exists, its present position counts.</summary>
internal sealed record PositionSortKey(bool Descending) : RecordSortKey<Summary>("position", Descending)
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
