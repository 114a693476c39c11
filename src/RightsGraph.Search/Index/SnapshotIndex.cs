using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Index;

/// <summary>An index as searches read it, with the ordinals of its records in a snapshot.</summary>
internal sealed class SnapshotIndex
{
    private const int Missing = -1;

    public SnapshotIndex(SegmentCache cache, DirectoryReader index, SnapshotDocuments snapshot)
    {
        Documents = snapshot.Documents;
        var segments = cache.RecordsOf(index).ToList();
        var ordinals = segments.Select(segment => OrdinalsIn(segment.Segment, segment.Records, snapshot)).ToArray();
        Check(index, ordinals, Documents.Length);
        Ordinals = new DocumentOrdinals(ordinals);
        Mentions = MentionsOf(segments, ordinals);
        Reader = new ClockedReader(new LiveStatisticsReader(index, cache.DeletedFrom));
    }

    public DirectoryReader Reader { get; }

    public Document[] Documents { get; }

    public DocumentOrdinals Ordinals { get; }

    public MentionTable Mentions { get; }

    private static int[] OrdinalsIn(AtomicReader segment, SegmentRecords records, SnapshotDocuments snapshot)
    {
        var live = segment.LiveDocs;
        var ordinals = new int[records.Ids.Length];
        Parallel.For(0, ordinals.Length, doc =>
            ordinals[doc] = live?.Get(doc) == false ? Missing : snapshot.OrdinalOf(records.Ids[doc]) ?? Missing);
        return ordinals;
    }

    private static void Check(DirectoryReader index, int[][] ordinals, int wanted)
    {
        var found = ordinals.Sum(segment => segment.Count(ordinal => ordinal != Missing));
        if (found != index.NumDocs || found != wanted)
        {
            throw new IOException($"it holds {index.NumDocs} records, {found} of them among the {wanted} wanted");
        }
    }

    private MentionTable MentionsOf(List<(AtomicReader Segment, SegmentRecords Records)> segments, int[][] ordinals)
    {
        var locations = new (int Segment, int Doc)?[Documents.Length];
        for (var segment = 0; segment < ordinals.Length; segment++)
        {
            for (var doc = 0; doc < ordinals[segment].Length; doc++)
            {
                if (ordinals[segment][doc] != Missing)
                {
                    locations[ordinals[segment][doc]] = (segment, doc);
                }
            }
        }

        return new MentionTable(
            ImmutableArray.Create(Documents),
            ordinal => locations[ordinal] is var (segment, doc) ? segments[segment].Records.CountriesNamedIn(doc) : []);
    }
}

/// <summary>The documents of a snapshot in one array. An ordinal is an index into it.</summary>
internal sealed class SnapshotDocuments(Snapshot snapshot)
{
    public Snapshot Snapshot => snapshot;

    public Document[] Documents { get; } = [.. snapshot.Documents];

    public int? OrdinalOf(RecordId id) => snapshot.IndexOf(id);
}
