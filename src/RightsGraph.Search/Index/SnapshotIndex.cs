using System.Collections.Immutable;
using Lucene.Net.Index;
using RightsGraph.Archive.Mentions;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Index;

/// <summary>
/// An index as searches read it, with the places of its records in the snapshot that it was opened for.
/// </summary>
internal sealed class SnapshotIndex
{
    private const int NotThere = -1;

    /// <param name="tables">Hold the index.</param>
    /// <param name="index">As Lucene opens it.</param>
    /// <param name="places">Of the records that it holds.</param>
    /// <exception cref="IOException">It does not hold these records, each once.</exception>
    public SnapshotIndex(SegmentCache tables, DirectoryReader index, SnapshotDocuments places)
    {
        Documents = places.Documents;
        var segments = tables.Of(index).ToList();
        var numbers = segments.Select(segment => Numbers(segment.Segment, segment.Records, places)).ToArray();
        Check(index, numbers, places.Documents.Length);
        Records = new DocumentOrdinals(numbers);
        Mentions = MentionsOf(segments, numbers);
        Reader = new ClockedReader(new LiveStatisticsReader(index, tables.RemovedFrom));
    }

    public DirectoryReader Reader { get; }

    /// <summary>Those of the snapshot.</summary>
    public Document[] Documents { get; }

    public DocumentOrdinals Records { get; }

    public MentionTable Mentions { get; }

    private static int[] Numbers(AtomicReader segment, SegmentRecords records, SnapshotDocuments places)
    {
        var live = segment.LiveDocs;
        var numbers = new int[records.Ids.Length];
        Parallel.For(0, numbers.Length, doc =>
            numbers[doc] = live?.Get(doc) == false ? NotThere : places.Of(records.Ids[doc]) ?? NotThere);
        return numbers;
    }

    private static void Check(DirectoryReader index, int[][] numbers, int wanted)
    {
        var found = numbers.Sum(segment => segment.Count(number => number != NotThere));
        if (found != index.NumDocs || found != wanted)
        {
            throw new IOException($"it holds {index.NumDocs} records, {found} of them among the {wanted} wanted");
        }
    }

    private MentionTable MentionsOf(List<(AtomicReader Segment, SegmentRecords Records)> segments, int[][] numbers)
    {
        var found = new (int Segment, int Doc)?[Documents.Length];
        for (var segment = 0; segment < numbers.Length; segment++)
        {
            for (var doc = 0; doc < numbers[segment].Length; doc++)
            {
                if (numbers[segment][doc] != NotThere)
                {
                    found[numbers[segment][doc]] = (segment, doc);
                }
            }
        }

        return new MentionTable(
            ImmutableArray.Create(Documents),
            place => found[place] is var (segment, doc) ? segments[segment].Records.CountriesNamedIn(doc) : []);
    }
}
