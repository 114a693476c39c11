using System.Globalization;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Readers;

/// <summary>Makes the summaries and entries of one JSON Lines document, with their ids and positions.</summary>
internal sealed class JsonRecordBuilder(Source source)
{
    private readonly RecordIdFactory ids = new(source.Name);
    private readonly Dictionary<string, int> lineOfOwnId = new(StringComparer.Ordinal);
    private readonly Dictionary<Country, int> positions = [];

    public List<Summary> Summaries { get; } = [];

    public List<Entry> Entries { get; } = [];

    /// <summary>What is wrong with the record in this document; null where it was added.</summary>
    public string? Add(JsonRecord record, int line)
    {
        if (record.OwnId is { } ownId && !lineOfOwnId.TryAdd(ownId, line))
        {
            return $"the id '{FieldProblems.Shortened(ownId)}' stands on line {lineOfOwnId[ownId]} already; "
                + "expected one record an id";
        }

        if (record.Date is { } date)
        {
            AddEntry(record, line, date);
        }
        else
        {
            AddSummary(record, line);
        }

        return null;
    }

    private void AddEntry(JsonRecord record, int line, DateOnly date) =>
        Entries.Add(new Entry
        {
            Id = IdOf(record, "entry", date.ToString("O", CultureInfo.InvariantCulture)),
            Source = source,
            Ordinal = Summaries.Count + Entries.Count,
            Lines = new LineSpan(line, line),
            Country = record.Country,
            Date = date,
            Kind = record.Kind,
            Title = record.Title,
            Text = record.Text,
            Year = record.Year ?? date.Year,
            Language = LanguageOf(record),
            Url = record.Url,
        });

    private void AddSummary(JsonRecord record, int line) =>
        Summaries.Add(new Summary
        {
            Id = IdOf(record, "summary", record.Year?.ToString(CultureInfo.InvariantCulture)),
            Source = source,
            Ordinal = Summaries.Count + Entries.Count,
            Lines = new LineSpan(line, line),
            Country = record.Country,
            Position = positions[record.Country] = positions.GetValueOrDefault(record.Country) + 1,
            Title = record.Title,
            Text = record.Text,
            Year = record.Year ?? NamedYears.LatestIn(record.Text!),
            Language = LanguageOf(record),
            Url = record.Url,
        });

    private string LanguageOf(JsonRecord record) =>
        record.Language ?? LanguageDetector.Detect(record.Text ?? record.Title, source.Language);

    private RecordId IdOf(JsonRecord record, string type, string? when) =>
        record.OwnId is { } ownId
            ? ids.ForOwnId(ownId)
            : ids.ForContent(type, record.Country, when, record.Title, record.Text);
}
