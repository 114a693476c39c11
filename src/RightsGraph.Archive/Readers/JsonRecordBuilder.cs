using System.Globalization;
using RightsGraph.Archive.Languages;

namespace RightsGraph.Archive.Readers;

internal sealed class JsonRecordBuilder(Source source)
{
    private readonly RecordIdFactory ids = new(source.Name);
    private readonly Dictionary<string, int> lineOfOwnId = new(StringComparer.Ordinal);
    private readonly Dictionary<Country, int> positions = [];

    public List<Summary> Summaries { get; } = [];

    public List<Entry> Entries { get; } = [];

    /// <returns>The problem with the record; null where it was added.</returns>
    public string? Add(JsonRecord record, int line)
    {
        if (record.OwnId is { } ownId && !lineOfOwnId.TryAdd(ownId, line))
        {
            return $"the id '{FieldProblems.Shortened(ownId)}' stands on line {lineOfOwnId[ownId]} already; "
                + "expected one record an id";
        }

        var when = record.Date?.ToString("O", CultureInfo.InvariantCulture)
            ?? record.Year?.ToString(CultureInfo.InvariantCulture);
        var fields = new DocumentFields
        {
            Id = IdOf(record, record.Date is null ? "summary" : "entry", when),
            Source = source,
            Ordinal = Summaries.Count + Entries.Count,
            Lines = new LineSpan(line, line),
            Country = record.Country,
            Title = record.Title,
            Text = record.Text,
            Year = record.Year ?? record.Date?.Year ?? NamedYears.LatestIn(record.Text!),
            Language = LanguageOf(record),
            Url = record.Url,
            Details = record.Details,
        };
        if (record.Date is { } date)
        {
            Entries.Add(fields.ToEntry(date, record.Kind, record.DatePrecision));
        }
        else
        {
            positions[record.Country] = positions.GetValueOrDefault(record.Country) + 1;
            Summaries.Add(fields.ToSummary(positions[record.Country]));
        }

        return null;
    }

    private string LanguageOf(JsonRecord record) =>
        record.Language ?? LanguageDetector.Detect(record.Text ?? record.Title, source.Language);

    private RecordId IdOf(JsonRecord record, string type, string? when) =>
        record.OwnId is { } ownId
            ? ids.ForOwnId(ownId)
            : ids.ForContent(type, record.Country, when, record.Title, record.Text);
}
