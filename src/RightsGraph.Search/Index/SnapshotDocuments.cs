using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Search.Index;

/// <summary>Where each record stands among a snapshot's documents, which are held here in one array.</summary>
internal sealed class SnapshotDocuments(Snapshot snapshot)
{
    public Document[] Documents { get; } = [.. snapshot.Documents];

    /// <summary>Null where the snapshot has no such record.</summary>
    public int? Of(RecordId id) => snapshot.PlaceOf(id);
}
