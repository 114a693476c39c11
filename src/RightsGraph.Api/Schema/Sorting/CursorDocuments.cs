using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>How cursors name texts: by their ids, all zeros standing for none.</summary>
internal static class CursorDocuments
{
    private const int IdBytes = 16;

    public static void WriteId(this BinaryWriter cursor, Document? document) =>
        cursor.Write((document?.Id ?? default).Value.ToByteArray());

    /// <summary>Null where no text was named, or it is not in this version of the archive.</summary>
    public static T? ReadDocument<T>(this BinaryReader cursor, Snapshot snapshot)
        where T : Document =>
        snapshot.FindDocument(new RecordId(new Guid(cursor.ReadBytes(IdBytes)))) as T;
}
