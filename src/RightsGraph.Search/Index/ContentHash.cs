using System.Buffers.Binary;
using System.Globalization;

namespace RightsGraph.Search.Index;

internal static class ContentHash
{
    /// <summary>64 bits of SHA-256 over all that is indexed of a record.</summary>
    public static long Compute(Document record)
    {
        var entry = record as Entry;
        var hash = RecordId.From(
            record.IsAboutSeveral
                ? string.Join(' ', record.Countries.Select(country => country.Code))
                : record.Country.Code,
            record.Title,
            record.Text,
            record.Language,
            record.Year?.ToString(CultureInfo.InvariantCulture),
            entry?.Date.DayNumber.ToString(CultureInfo.InvariantCulture),
            entry?.Kind.ToString(),
            entry?.DatePrecision.ToString(),
            record.Source.Name,
            record.Publisher,
            KeyOf(record.Topics),
            KeyOf(record.Authors));
        Span<byte> bytes = stackalloc byte[16];
        hash.Value.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    private static string? KeyOf(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : RecordId.From([.. values]).ToString();
}
