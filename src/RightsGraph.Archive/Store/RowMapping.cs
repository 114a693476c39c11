namespace RightsGraph.Archive.Store;

internal static class RowMapping
{
    public static SourceRow ToSourceRow(ParsedDocument document, int version) => new()
    {
        Id = document.Source.Id.Value,
        Name = document.Source.Name,
        Title = document.Source.Title,
        Publisher = document.Source.Publisher,
        Licence = document.Source.Licence,
        Mapping = document.Source.Mapping,
        Url = document.Source.Url,
        Language = document.Source.Language,
        Retrieved = document.Source.Retrieved,
        Sha256 = document.Source.Sha256,
        ImportedAt = ToMicroseconds(document.Source.ImportedAt),
        Length = document.Bytes.Length,
        Version = version,
        Reader = document.Source.Reader,
    };

    public static IEnumerable<ChunkRow> ToChunkRows(ParsedDocument document) =>
        document.Bytes.Chunk(ChunkRow.MaxBytes).Select((bytes, ordinal) => new ChunkRow
        {
            SourceId = document.Source.Id.Value,
            Ordinal = ordinal,
            Bytes = bytes,
        });

    public static IEnumerable<DocumentRow> ToDocumentRows(ParsedDocument document) =>
        document.Summaries.Select(ToRow).Concat(document.Entries.Select(ToRow));

    public static Source ToRecord(SourceRow row) => new()
    {
        Id = new RecordId(row.Id),
        Name = row.Name,
        Title = row.Title,
        Publisher = row.Publisher,
        Licence = row.Licence,
        Mapping = row.Mapping,
        Url = row.Url,
        Language = row.Language,
        Retrieved = row.Retrieved,
        Sha256 = row.Sha256,
        ImportedAt = row.ImportedAt,
        Reader = row.Reader,
    };

    public static Document ToRecord(DocumentRow row, Source source)
    {
        var country = CountryTable.Default.FindByCode(row.CountryCode)
            ?? throw new StoreException($"The store holds a record of the unknown country {row.CountryCode}.");
        var fields = new DocumentFields
        {
            Id = new RecordId(row.Id),
            Source = source,
            Ordinal = row.Ordinal,
            Lines = new LineSpan(row.FirstLine, row.LastLine),
            Country = country,
            Title = row.Title,
            Text = row.Text,
            Year = row.Year,

            // Millions of records share few tags.
            Language = string.Intern(row.Language),
            Url = row.Url,
            Details = DetailsJson.FromText(row.Details, country),
        };
        return row.Kind is { } kind
            ? fields.ToEntry(row.Date!.Value, kind, row.DatePrecision ?? DatePrecision.Day)
            : fields.ToSummary(row.Position!.Value);
    }

    private static DocumentRow ToRow(Document document) => new()
    {
        Id = document.Id.Value,
        SourceId = document.Source.Id.Value,
        Ordinal = document.Ordinal,
        FirstLine = document.Lines.First,
        LastLine = document.Lines.Last,
        CountryCode = document.Country.Code,
        Title = document.Title,
        Text = document.Text,
        Year = document.Year,
        Language = document.Language,
        Url = document.Url,
        Position = (document as Summary)?.Position,
        Date = (document as Entry)?.Date,
        DatePrecision = (document as Entry)?.DatePrecision is { } precision and not DatePrecision.Day
            ? precision
            : null,
        Kind = (document as Entry)?.Kind,
        Details = DetailsJson.ToText(document),
    };

    /// <summary>PostgreSQL stores no finer times, and an archive is the same on every store.</summary>
    private static DateTimeOffset ToMicroseconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
