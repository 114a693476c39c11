using RightsGraph.Archive.Exports;

namespace RightsGraph.Archive.Readers;

/// <summary>One line of a JSON Lines document, checked field by field. Only entries have a date.</summary>
internal sealed record JsonRecord
{
    /// <summary>The problem with a line that only exports contain: it refuses the whole document.</summary>
    public const string IsOfExport = "the line is of an export of an archive, which is no document itself; the command "
        + "import takes one that begins with the line of a source";

    private const string Shape = "expected {\"type\": \"summary\" or \"entry\", \"country\": …, …}";

    private static readonly string[] Types = ["summary", "entry"];

    public required Country Country { get; init; }

    public DateOnly? Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public int? Year { get; init; }

    public EntryKind Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? OwnId { get; init; }

    public RecordDetails? Details { get; init; }

    /// <summary>The names of members that no field takes; what they hold is among the details.</summary>
    public IReadOnlyList<string> UnknownMembers { get; init; } = [];

    public static JsonRecord? Parse(ByteLine line, out string? problem)
    {
        JsonRecord? record = null;
        problem = JsonLine.Read(line, ReadLimits.LineBytes, Shape, json =>
        {
            if (ExportReader.IsExportLine(json))
            {
                return IsOfExport;
            }

            var fields = new JsonRecordFields(json);
            record = Read(fields);
            return fields.Problem;
        });
        return problem is null ? record : null;
    }

    private static JsonRecord? Read(JsonRecordFields fields)
    {
        var type = fields.OneOf("type", Types);
        var isEntry = type == "entry";
        var country = fields.FirstCountry();
        var precision = DatePrecision.Day;
        DateOnly? date = isEntry ? fields.EntryDate(out precision) : null;
        var record = new JsonRecord
        {
            Country = country!,
            Date = date,
            DatePrecision = precision,
            Year = fields.Year(),
            Kind = isEntry ? fields.Kind() : EntryKind.Unknown,
            Title = fields.PlainText("title"),
            Text = fields.PlainText("text", required: type == "summary"),
            Url = fields.Url(),
            Language = fields.Language(),
            OwnId = fields.Text("id"),
            Details = fields.AllDetails(country, isEntry, out var unknown),
            UnknownMembers = unknown,
        };
        if (isEntry && record is { Title: null, Text: null })
        {
            fields.RefuseEmptyEntry();
        }

        return fields.Problem is null ? record : null;
    }
}
