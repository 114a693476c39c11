using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api;

/// <summary>
/// Records in few words. Each has a name, which is its URL: nothing filters or sorts by that, so that a test can show
/// what came back. What a test does not state is the same in all records.
/// </summary>
internal static class Records
{
    public static Summary Summary(
        string name,
        string country = "KAZ",
        int position = 1,
        string? title = null,
        string text = "text",
        int? year = null,
        string language = "en",
        string source = "test.jsonl",
        int ordinal = 0) => new()
        {
            Id = RecordId.From("summary", source, name),
            Source = ArchiveUnderTest.NewSource(source),
            Ordinal = ordinal,
            Lines = new LineSpan(ordinal + 1, ordinal + 1),
            Country = ArchiveUnderTest.Country(country),
            Position = position,
            Title = title,
            Text = text,
            Year = year,
            Language = language,
            Url = name,
        };

    public static Entry Entry(
        string name,
        string country = "KAZ",
        string date = "2014-01-01",
        string? title = null,
        string? text = null,
        int? year = null,
        EntryKind kind = EntryKind.News,
        string language = "en",
        string source = "test.jsonl",
        int ordinal = 0) => new()
        {
            Id = RecordId.From("entry", source, name),
            Source = ArchiveUnderTest.NewSource(source),
            Ordinal = ordinal,
            Lines = new LineSpan(ordinal + 1, ordinal + 1),
            Country = ArchiveUnderTest.Country(country),
            Date = ArchiveUnderTest.Date(date),
            Title = title,
            Text = text,
            Year = year ?? ArchiveUnderTest.Date(date).Year,
            Kind = kind,
            Language = language,
            Url = name,
        };

    /// <summary>The records in this order within their source: each gets the place that it has here.</summary>
    public static IEnumerable<T> InPlace<T>(params IEnumerable<T> records)
        where T : Document =>
        records.Select((record, index) => record with { Ordinal = index });

    public static ArchiveUnderTest ArchiveOf(params Document[] records)
    {
        var placed = records.Select((record, index) => record with { Ordinal = index }).ToArray();
        return ArchiveUnderTest.Of(placed.OfType<Summary>(), placed.OfType<Entry>());
    }
}
