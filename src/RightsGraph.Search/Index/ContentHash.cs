using System.Buffers.Binary;
using System.Globalization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Index;

/// <summary>Tells records apart by all that the index takes of them.</summary>
internal static class ContentHash
{
    /// <summary>
    /// The same number for two records of one id means that one's index entry is the other's: 64 bits of SHA-256.
    /// </summary>
    public static long Of(Document record)
    {
        var entry = record as Entry;
        var hash = RecordId.From(
            record.Country.Code,
            record.Title,
            record.Text,
            record.Language,
            record.Year?.ToString(CultureInfo.InvariantCulture),
            entry?.Date.DayNumber.ToString(CultureInfo.InvariantCulture),
            entry?.Kind.ToString());
        Span<byte> bytes = stackalloc byte[16];
        hash.Value.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }
}
