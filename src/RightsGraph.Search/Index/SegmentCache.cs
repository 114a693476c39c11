using System.Runtime.InteropServices;

namespace RightsGraph.Search.Index;

/// <summary>What is read once of each segment of an index: the next version of an archive mostly has the same segments
/// and one small one more.</summary>
internal sealed class SegmentCache : IDisposable
{
    // The fields whose statistics enter scores.
    private static readonly string[] Scored =
        [IndexFields.Content, IndexFields.Title, IndexFields.Words, IndexFields.Country];

    private Dictionary<string, SegmentRecords> records = [];
    private Dictionary<(string Segment, int Documents), IReadOnlyDictionary<string, DeletedTerms>> deleted = [];
    private IReadOnlyList<AtomicReader> segments = [];

    /// <summary>Retains the segments of this index, whoever closes it, and releases those of the one before.</summary>
    public void Retain(DirectoryReader index)
    {
        var released = segments;
        segments = [.. index.Leaves.Select(leaf => leaf.AtomicReader)];
        foreach (var segment in segments)
        {
            segment.IncRef();
        }

        Release(released);
        records = segments.ToDictionary(
            NameOf, segment => records.GetValueOrDefault(NameOf(segment)) ?? new SegmentRecords(segment));
        deleted = segments.Where(segment => segment.HasDeletions).ToDictionary(
            segment => (NameOf(segment), segment.NumDocs),
            segment => deleted.GetValueOrDefault((NameOf(segment), segment.NumDocs)) ?? CountDeleted(segment)!);
    }

    public IEnumerable<(AtomicReader Segment, SegmentRecords Records)> RecordsOf(DirectoryReader index) =>
        index.Leaves.Select(leaf => (leaf.AtomicReader, records[NameOf(leaf.AtomicReader)]));

    /// <summary>By field; null for a segment without deletions.</summary>
    public IReadOnlyDictionary<string, DeletedTerms>? DeletedFrom(AtomicReader segment) =>
        deleted.GetValueOrDefault((NameOf(segment), segment.NumDocs));

    /// <inheritdoc cref="DeletedFrom"/>
    public static IReadOnlyDictionary<string, DeletedTerms>? CountDeleted(AtomicReader segment) =>
        DeletedTerms.DeletedIn(segment) is { } documents
            ? Scored.Where(field => segment.GetTerms(field) is not null)
                .ToDictionary(field => field, field => DeletedTerms.Count(segment.GetTerms(field), documents))
            : null;

    public void Dispose() => Release(segments);

    private static string NameOf(AtomicReader segment) => ((SegmentReader)segment).SegmentName;

    private static void Release(IEnumerable<AtomicReader> released)
    {
        foreach (var segment in released)
        {
            segment.DecRef();
        }
    }
}

/// <summary>The record ids of a segment and the countries that the records name: some 30 bytes a record.</summary>
internal sealed class SegmentRecords
{
    private readonly ushort[] named;
    private readonly int[] ends;

    public SegmentRecords(AtomicReader segment)
    {
        Ids = new RecordId[segment.MaxDoc];
        ends = new int[segment.MaxDoc];
        var ids = segment.GetBinaryDocValues(IndexFields.Record);
        var countries = segment.GetBinaryDocValues(IndexFields.Named);
        var value = new BytesRef();
        var mentions = new List<ushort>();
        for (var doc = 0; doc < Ids.Length; doc++)
        {
            ids.Get(doc, value);
            Ids[doc] = new RecordId(new Guid(value.Bytes.AsSpan(value.Offset, value.Length)));
            countries.Get(doc, value);
            mentions.AddRange(MemoryMarshal.Cast<byte, ushort>(value.Bytes.AsSpan(value.Offset, value.Length)));
            ends[doc] = mentions.Count;
        }

        named = [.. mentions];
    }

    /// <summary>By document, deleted ones included.</summary>
    public RecordId[] Ids { get; }

    /// <summary>Ordinals in the table of countries, by first mention.</summary>
    public ReadOnlySpan<ushort> CountriesNamedIn(int doc) => named.AsSpan((doc == 0 ? 0 : ends[doc - 1])..ends[doc]);
}
