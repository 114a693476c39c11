using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>Prints hits for other programs.</summary>
internal static class HitLines
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly (string Name, Func<HitPage, SearchHit, object?> Value)[] Columns =
    [
        ("id", (_, hit) => hit.Document.Id),
        ("type", (_, hit) => hit.Document is Entry ? "ENTRY" : "SUMMARY"),
        ("country", (_, hit) => hit.Document.Country.Code),
        ("date", (_, hit) => DateOf(hit)),
        ("year", (_, hit) => hit.Document.Year),
        ("kind", (_, hit) => KindOf(hit)),
        ("language", (_, hit) => hit.Document.Language),
        ("title", (_, hit) => hit.Document.Title),
        ("text", (_, hit) => hit.Document.Text),
        ("url", (_, hit) => hit.Document.Url),
        ("source", (_, hit) => hit.Document.Source.Name),
        ("firstLine", (_, hit) => hit.Document.Lines.First),
        ("lastLine", (_, hit) => hit.Document.Lines.Last),
        ("datePrecision", (_, hit) => PrecisionOf(hit)),
        ("countries", (_, hit) => Joined(hit.Document.Countries.Select(country => country.Code))),
        ("topics", (_, hit) => Joined(hit.Document.Topics)),
        ("authors", (_, hit) => Joined(hit.Document.Authors)),
        ("publisher", (_, hit) => hit.Document.Publisher),
        ("updatedAt", (_, hit) => UpdatedAt(hit)),
        ("citation", (_, hit) => CitationLabel.Format(hit.Document)),
        ("score", (_, hit) => hit.Score),
        ("cursor", (page, hit) => page.CursorOf(hit)),
    ];

    /// <summary>JSON Lines.</summary>
    public static void WriteJson(HitPage page)
    {
        foreach (var hit in page.Hits)
        {
            Console.Out.Write(JsonSerializer.Serialize(
                new
                {
                    Id = hit.Document.Id.ToString(),
                    Type = hit.Document is Entry ? "ENTRY" : "SUMMARY",
                    Country = new { hit.Document.Country.Code, hit.Document.Country.Name },
                    Date = DateOf(hit),
                    hit.Document.Year,
                    Kind = KindOf(hit),
                    hit.Document.Language,
                    hit.Document.Title,
                    hit.Document.Text,
                    hit.Document.Url,
                    DatePrecision = PrecisionOf(hit),
                    Countries = hit.Document.Countries.Select(country => country.Code),
                    hit.Document.Topics,
                    hit.Document.Authors,
                    hit.Document.Publisher,
                    UpdatedAt = UpdatedAt(hit),
                    hit.Document.Attachments,
                    hit.Document.Extra,
                    Source = hit.Document.Source.Name,
                    Lines = new { hit.Document.Lines.First, hit.Document.Lines.Last },
                    Citation = CitationLabel.Format(hit.Document),
                    hit.Score,
                    Cursor = page.CursorOf(hit).ToString(),
                },
                OneLine) + "\n");
        }
    }

    /// <summary>As RFC 4180 tells, with a heading.</summary>
    public static void WriteCsv(HitPage page)
    {
        WriteRow(Columns.Select(column => column.Name));
        foreach (var hit in page.Hits)
        {
            WriteRow(Columns.Select(column => Cell(column.Value(page, hit))));
        }
    }

    private static void WriteRow(IEnumerable<string> cells) => Console.Out.Write(string.Join(',', cells) + "\r\n");

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

        // A spreadsheet would run such a text as a formula.
        text = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    private static string? DateOf(SearchHit hit) =>
        (hit.Document as Entry)?.Date.ToString("O", CultureInfo.InvariantCulture);

    private static string? PrecisionOf(SearchHit hit) =>
        (hit.Document as Entry)?.DatePrecision.ToString().ToUpperInvariant();

    private static string? UpdatedAt(SearchHit hit) =>
        hit.Document.UpdatedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Several values in one cell.</summary>
    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);

    private static string? KindOf(SearchHit hit) => (hit.Document as Entry)?.Kind.ToString().ToUpperInvariant();
}
