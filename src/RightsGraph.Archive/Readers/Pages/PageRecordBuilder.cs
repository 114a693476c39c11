using System.Globalization;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Makes summaries and entries of what was read of a page.</summary>
internal sealed class PageRecordBuilder(
    SourceDocument document, FrontMatter matter, PageContent content, DateTimeOffset importedAt)
{
    private readonly RecordIdFactory ids = new(document.Name);
    private readonly Dictionary<Country, int> positions = [];
    private readonly List<Summary> summaries = [];
    private readonly List<Entry> entries = [];

    public required string Language { get; init; }

    /// <summary>Those of each record; null where each has its section's.</summary>
    public required IReadOnlyList<Country>? Countries { get; init; }

    public ParsedDocument Build()
    {
        var source = new Source
        {
            Id = Source.IdOf(document.Name),
            Name = document.Name,
            Title = matter.Title,
            Publisher = matter.Publisher,
            Licence = matter.Licence,
            Url = matter.Url,
            Language = Language,
            Retrieved = matter.Retrieved,
            Mapping = document.KeptMapping,
            Reader = DocumentReader.Version,
            Sha256 = document.Sha256,
            ImportedAt = importedAt,
        };
        var details = Details();
        var latest = LatestYear();
        foreach (var record in content.Records)
        {
            document.OnRead?.Invoke(document.Bytes.Length);
            var fields = Fields(record, source, details, latest);
            if (record.Date is { } date)
            {
                var kind = record.Kind == EntryKind.Unknown ? matter.Kind ?? EntryKind.Unknown : record.Kind;
                entries.Add(fields.ToEntry(date.Date, kind, date.Precision));
            }
            else
            {
                positions[fields.Country] = positions.GetValueOrDefault(fields.Country) + 1;
                summaries.Add(fields.ToSummary(positions[fields.Country]));
            }
        }

        return new ParsedDocument(source, document.Bytes, summaries, entries);
    }

    private DocumentFields Fields(PageRecord record, Source source, RecordDetails details, int latest)
    {
        var country = Countries?[0] ?? record.SectionCountry!;
        var text = RecordText.Of(record.Body);
        var when = record.Date?.Date.ToString("O", CultureInfo.InvariantCulture);
        return new DocumentFields
        {
            Id = ids.ForContent(record.IsEntry ? "entry" : "summary", country, when, record.Title, text),
            Source = source,
            Ordinal = summaries.Count + entries.Count,
            Lines = new LineSpan(record.FirstLine, Math.Max(record.FirstLine, record.LastLine)),
            Country = country,
            Title = record.Title,
            Text = text,
            Year = record.Date?.Date.Year ?? NamedYears.LatestIn(text!, latest) ?? record.Year,
            Language = Language,
            Url = record.Url is { } url && FieldProblems.BadUrl(url) is null ? url : null,
            Details = (record.Updated is { } updated
                ? details with { UpdatedAt = new DateTimeOffset(updated.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) }
                : details).OrNull(),
        };
    }

    /// <summary>What the page states holds for each of its records, which share it.</summary>
    private RecordDetails Details() => new()
    {
        Topics = matter.Topics,
        Authors = matter.Authors,
        OtherCountries = Countries is null ? [] : [.. Countries.Skip(1)],
        UpdatedAt = matter.UpdatedAt,
        Extra = matter.Extra,
    };

    /// <summary>No summary is about a year after the page's own newest date, or after today.</summary>
    private int LatestYear()
    {
        var newest = content.Records.Select(record => record.Date?.Date.Year).Append(matter.Retrieved?.Year).Max();
        return Math.Min(newest ?? int.MaxValue, importedAt.Year);
    }
}
