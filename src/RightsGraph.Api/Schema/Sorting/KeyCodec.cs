using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

internal sealed record KeyCodec<TValue>(
    IComparer<TValue> Order, Action<BinaryWriter, TValue> Write, Func<BinaryReader, TValue> Read);

internal static class KeyCodecs
{
    /// <summary>Ordinal. Only for short texts, as a cursor holds the whole of one.</summary>
    public static KeyCodec<string?> Text { get; } = new(
        Comparer<string?>.Create(string.CompareOrdinal),
        (cursor, text) =>
        {
            cursor.Write(text is not null);
            cursor.Write(text ?? "");
        },
        cursor =>
        {
            var isPresent = cursor.ReadBoolean();
            var text = cursor.ReadString();
            return isPresent ? text : null;
        });

    public static KeyCodec<int?> Number { get; } = new(
        Comparer<int?>.Default,
        (cursor, number) =>
        {
            cursor.Write(number is not null);
            cursor.Write7BitEncodedInt(number ?? 0);
        },
        cursor =>
        {
            var isPresent = cursor.ReadBoolean();
            var number = cursor.Read7BitEncodedInt();
            return isPresent ? number : null;
        });

    public static KeyCodec<DateOnly> Date { get; } = new(
        Comparer<DateOnly>.Default,
        (cursor, date) => cursor.Write7BitEncodedInt(date.DayNumber),
        cursor => DateOnly.FromDayNumber(cursor.Read7BitEncodedInt()));

    public static KeyCodec<DateTimeOffset?> Moment { get; } = new(
        Comparer<DateTimeOffset?>.Default,
        (cursor, moment) =>
        {
            cursor.Write(moment is not null);
            cursor.Write(moment?.UtcTicks ?? 0);
        },
        cursor =>
        {
            var isPresent = cursor.ReadBoolean();
            var ticks = cursor.ReadInt64();
            return isPresent ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        });

    public static KeyCodec<RecordId> Id { get; } = new(
        Comparer<RecordId>.Default,
        (cursor, id) => cursor.Write(id.Value.ToByteArray()),
        cursor => new RecordId(new Guid(cursor.ReadBytes(16))));

    public static KeyCodec<EntryKind> Kind { get; } = new(
        Comparer<EntryKind>.Default,
        (cursor, kind) => cursor.Write7BitEncodedInt((int)kind),
        cursor => (EntryKind)cursor.Read7BitEncodedInt());

    /// <summary>Writes zeros where there is no document.</summary>
    public static void WriteId(this BinaryWriter cursor, Document? document) =>
        Id.Write(cursor, document?.Id ?? default);

    /// <returns>Null where zeros were written, or this version of the archive lacks the document.</returns>
    public static T? ParsedDocument<T>(this BinaryReader cursor, Snapshot snapshot)
        where T : Document =>
        snapshot.FindDocument(Id.Read(cursor)) as T;
}
