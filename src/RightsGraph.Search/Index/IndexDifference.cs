using Lucene.Net.Index;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Search.Index;

/// <summary>What must be done to an index so that it is the index of a snapshot.</summary>
/// <param name="Removed">What the index holds and the snapshot does not, or not so.</param>
/// <param name="Added">What it does not hold, or not so: in the order of the snapshot's documents.</param>
/// <param name="Kept">How many records stay.</param>
internal sealed record IndexDifference(HashSet<RecordId> Removed, IReadOnlyList<Document> Added, int Kept)
{
    /// <summary>To an index that holds nothing.</summary>
    public static IndexDifference All(SnapshotDocuments next) => new([], next.Documents, 0);

    /// <param name="index">The segments of the index with their records.</param>
    /// <param name="next">The records that it is to hold.</param>
    /// <param name="unchanged">Sources whose records are known to be as they were.</param>
    public static IndexDifference Between(
        IEnumerable<(AtomicReader Segment, SegmentRecords Records)> index,
        SnapshotDocuments next,
        IReadOnlySet<RecordId> unchanged)
    {
        var removed = new HashSet<RecordId>();
        var isKept = new bool[next.Documents.Length];
        var kept = 0;
        foreach (var (segment, records) in index)
        {
            var live = segment.LiveDocs;
            var indexed = segment.GetNumericDocValues(IndexFields.Indexed);
            for (var doc = 0; doc < records.Ids.Length; doc++)
            {
                if (live?.Get(doc) == false)
                {
                    continue;
                }

                var id = records.Ids[doc];
                if (next.Of(id) is { } place && IsSame(next.Documents[place], indexed.Get(doc)))
                {
                    isKept[place] = true;
                    kept++;
                }
                else
                {
                    removed.Add(id);
                }
            }
        }

        return new IndexDifference(
            removed,
            [.. next.Documents.Where((_, place) => !isKept[place])],
            kept);

        bool IsSame(Document document, long content) =>
            unchanged.Contains(document.Source.Id) || ContentHash.Of(document) == content;
    }

    /// <summary>The sources that two snapshots have in common, as they were imported.</summary>
    /// <param name="previous">What the index holds; null where nobody knows.</param>
    /// <param name="next">What it is to hold.</param>
    public static IReadOnlySet<RecordId> Unchanged(Snapshot? previous, Snapshot next) => next.Sources
        .Where(source => previous?.FindSource(source.Id) is { } before
            && before.Sha256 == source.Sha256 && before.ImportedAt == source.ImportedAt)
        .Select(source => source.Id)
        .ToHashSet();
}
