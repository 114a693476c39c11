namespace RightsGraph.Search.Index;

/// <summary>The changes that make an index that of a snapshot. A changed record is removed and added.</summary>
internal sealed record IndexDifference(HashSet<RecordId> Removed, IReadOnlyList<Document> Added, int Kept)
{
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
            var hashes = segment.GetNumericDocValues(IndexFields.ContentHash);
            for (var doc = 0; doc < records.Ids.Length; doc++)
            {
                if (live?.Get(doc) == false)
                {
                    continue;
                }

                var id = records.Ids[doc];
                if (next.OrdinalOf(id) is { } ordinal && IsSame(next.Documents[ordinal], hashes.Get(doc)))
                {
                    isKept[ordinal] = true;
                    kept++;
                }
                else
                {
                    removed.Add(id);
                }
            }
        }

        return new IndexDifference(removed, [.. next.Documents.Where((_, ordinal) => !isKept[ordinal])], kept);

        bool IsSame(Document document, long hash) =>
            unchanged.Contains(document.Source.Id) || ContentHash.Compute(document) == hash;
    }

    /// <summary>The sources that two snapshots have from the same imports.</summary>
    public static IReadOnlySet<RecordId> Unchanged(Snapshot? previous, Snapshot next) => next.Sources
        .Where(source => previous?.FindSource(source.Id) is { } before
            && before.Sha256 == source.Sha256 && before.ImportedAt == source.ImportedAt)
        .Select(source => source.Id)
        .ToHashSet();
}
