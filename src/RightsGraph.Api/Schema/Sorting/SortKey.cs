using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>One key of an order: how it compares two records, and how a cursor keeps it.</summary>
/// <param name="Name">What the key sorts by, for instance <c>country.name</c>.</param>
/// <param name="Descending">Whether greater values come first.</param>
internal abstract record SortKey<T>(string Name, bool Descending)
{
    public abstract int Compare(T left, T right);

    /// <param name="cursor">What the key is written to.</param>
    /// <param name="record">Of <paramref name="snapshot"/>.</param>
    /// <param name="snapshot">The version of the archive that the cursor is made in.</param>
    public abstract void Write(BinaryWriter cursor, T record, Snapshot snapshot);

    /// <summary>Reads a key back, as a comparison of any record with the one that the key was written of.</summary>
    public abstract Func<T, int> Read(BinaryReader cursor, Snapshot snapshot);
}

/// <summary>Sorts by a value; nulls come first ascending and last descending.</summary>
internal sealed record ValueSortKey<T, TValue>(
    string Name, bool Descending, Func<T, TValue> Value, KeyCodec<TValue> Codec)
    : SortKey<T>(Name, Descending)
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
internal sealed record NestedSortKey<T, TOther>(string Prefix, SortKey<TOther> Key, Func<T, TOther> To)
    : SortKey<T>($"{Prefix}.{Key.Name}", Key.Descending)
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
