using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Index;

/// <summary>
/// The records of a segment and the countries that they name, read once for as long as the segment lives: some 30 bytes
/// a record.
/// </summary>
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
        var found = new List<ushort>();
        for (var doc = 0; doc < Ids.Length; doc++)
        {
            ids.Get(doc, value);
            Ids[doc] = new RecordId(new Guid(value.Bytes.AsSpan(value.Offset, value.Length)));
            countries.Get(doc, value);
            found.AddRange(MemoryMarshal.Cast<byte, ushort>(value.Bytes.AsSpan(value.Offset, value.Length)));
            ends[doc] = found.Count;
        }

        named = [.. found];
    }

    /// <summary>By their numbers in the segment, those of deleted documents among them.</summary>
    public RecordId[] Ids { get; }

    /// <summary>By their places in the table of countries, in the order of first mention.</summary>
    public ReadOnlySpan<ushort> CountriesNamedIn(int doc) => named.AsSpan((doc == 0 ? 0 : ends[doc - 1])..ends[doc]);
}
