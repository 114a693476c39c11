using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Reading;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>Records to rows and back.</summary>
internal static class RowMapping
{
    public static SourceRow ToRow(ReadDocument document) => new()
    {
        Id = document.Source.Id.Value,
        Name = document.Source.Name,
        Title = document.Source.Title,
        Publisher = document.Source.Publisher,
        Licence = document.Source.Licence,
        Url = document.Source.Url,
        Language = document.Source.Language,
        Retrieved = document.Source.Retrieved,
        Sha256 = document.Source.Sha256,
        ImportedAt = document.Source.ImportedAt,
        Bytes = document.Bytes,
    };

    public static SummaryRow ToRow(Summary summary) => new()
    {
        Id = summary.Id.Value,
        SourceId = summary.Source.Id.Value,
        Ordinal = summary.Ordinal,
        FirstLine = summary.Lines.First,
        LastLine = summary.Lines.Last,
        CountryCode = summary.Country.Code,
        Title = summary.Title,
        Text = summary.Text,
        Year = summary.Year,
        Language = summary.Language,
        Url = summary.Url,
        Position = summary.Position,
    };

    public static EntryRow ToRow(Entry entry) => new()
    {
        Id = entry.Id.Value,
        SourceId = entry.Source.Id.Value,
        Ordinal = entry.Ordinal,
        FirstLine = entry.Lines.First,
        LastLine = entry.Lines.Last,
        CountryCode = entry.Country.Code,
        Title = entry.Title,
        Text = entry.Text,
        Year = entry.Year,
        Language = entry.Language,
        Url = entry.Url,
        Date = entry.Date,
        Kind = entry.Kind,
    };

    public static Summary ToRecord(SummaryRow row, IReadOnlyDictionary<Guid, Source> sources) => new()
    {
        Id = new RecordId(row.Id),
        Source = sources[row.SourceId],
        Ordinal = row.Ordinal,
        Lines = new LineSpan(row.FirstLine, row.LastLine),
        Country = CountryOf(row),
        Title = row.Title,
        Text = row.Text,
        Year = row.Year,
        Language = row.Language,
        Url = row.Url,
        Position = row.Position,
    };

    public static Entry ToRecord(EntryRow row, IReadOnlyDictionary<Guid, Source> sources) => new()
    {
        Id = new RecordId(row.Id),
        Source = sources[row.SourceId],
        Ordinal = row.Ordinal,
        Lines = new LineSpan(row.FirstLine, row.LastLine),
        Country = CountryOf(row),
        Title = row.Title,
        Text = row.Text,
        Year = row.Year,
        Language = row.Language,
        Url = row.Url,
        Date = row.Date,
        Kind = row.Kind,
    };

    private static Country CountryOf(DocumentRow row) =>
        CountryTable.Default.FindByCode(row.CountryCode)
        ?? throw new InvalidDataException($"The store holds a record of the unknown country {row.CountryCode}.");
}
