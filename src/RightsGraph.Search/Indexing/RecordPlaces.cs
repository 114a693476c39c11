using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Search.Indexing;

/// <summary>
/// Where each record stands among a snapshot's documents. Some 50 bytes a record, to be let go when the index is open.
/// </summary>
internal sealed class RecordPlaces
{
    private readonly Dictionary<RecordId, int> places;

    public RecordPlaces(Snapshot snapshot)
    {
        Documents = [.. snapshot.Documents];
        places = new Dictionary<RecordId, int>(Documents.Length);
        for (var place = 0; place < Documents.Length; place++)
        {
            places.TryAdd(Documents[place].Id, place);
        }
    }

    public Document[] Documents { get; }

    /// <summary>How many records there are.</summary>
    public int Count => places.Count;

    /// <summary>Null where the snapshot has no such record.</summary>
    public int? Of(RecordId id) => places.TryGetValue(id, out var place) ? place : null;
}
