using Lucene.Net.Index;

namespace RightsGraph.Search.Index;

/// <summary>
/// What is read once of each segment of an index and serves as long as the segment does: another version of an archive
/// mostly has the same segments and a small one more.
/// </summary>
internal sealed class SegmentCache : IDisposable
{
    /// <summary>The fields whose statistics count in a score.</summary>
    private static readonly string[] Scored =
        [IndexFields.Content, IndexFields.Title, IndexFields.Words, IndexFields.Country];

    private Dictionary<string, SegmentRecords> records = [];
    private Dictionary<(string Segment, int Documents), IReadOnlyDictionary<string, DeletedTerms>> removed = [];
    private IReadOnlyList<AtomicReader> held = [];

    /// <summary>
    /// Holds the segments of this index open, whoever closes it, until those of another are held, and forgets what it
    /// knew of segments that this one has not.
    /// </summary>
    public void Hold(DirectoryReader index)
    {
        var released = held;
        held = [.. index.Leaves.Select(leaf => leaf.AtomicReader)];
        foreach (var segment in held)
        {
            segment.IncRef();
        }

        Release(released);
        records = held.ToDictionary(
            NameOf, segment => records.GetValueOrDefault(NameOf(segment)) ?? new SegmentRecords(segment));
        removed = held.Where(segment => segment.HasDeletions).ToDictionary(
            segment => (NameOf(segment), segment.NumDocs),
            segment => removed.GetValueOrDefault((NameOf(segment), segment.NumDocs)) ?? FindRemoved(segment)!);
    }

    /// <summary>The segments of the index that is held.</summary>
    public IEnumerable<(AtomicReader Segment, SegmentRecords Records)> Of(DirectoryReader index) =>
        index.Leaves.Select(leaf => (leaf.AtomicReader, records[NameOf(leaf.AtomicReader)]));

    /// <summary>By field; null for a segment without deleted documents.</summary>
    public IReadOnlyDictionary<string, DeletedTerms>? RemovedFrom(AtomicReader segment) =>
        removed.GetValueOrDefault((NameOf(segment), segment.NumDocs));

    /// <inheritdoc cref="RemovedFrom"/>
    public static IReadOnlyDictionary<string, DeletedTerms>? FindRemoved(AtomicReader segment) =>
        DeletedTerms.DeletedIn(segment) is { } deleted
            ? Scored.Where(field => segment.GetTerms(field) is not null)
                .ToDictionary(field => field, field => DeletedTerms.Find(segment.GetTerms(field), deleted))
            : null;

    public void Dispose() => Release(held);

    private static string NameOf(AtomicReader segment) => ((SegmentReader)segment).SegmentName;

    private static void Release(IEnumerable<AtomicReader> segments)
    {
        foreach (var segment in segments)
        {
            segment.DecRef();
        }
    }
}
