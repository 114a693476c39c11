using System.Text.Json;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Reading;

/// <summary>One line of a JSON Lines document, checked field by field. An entry is what has a date.</summary>
internal sealed record JsonRecord
{
    private const string Shape = "expected {\"type\": \"summary\" or \"entry\", \"country\": …, …}";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public required Country Country { get; init; }

    public DateOnly? Date { get; init; }

    public int? Year { get; init; }

    public EntryKind Kind { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? OwnId { get; init; }

    /// <summary>Null with the problem where the line is no record.</summary>
    public static JsonRecord? Parse(ReadOnlySpan<byte> line, out string? problem)
    {
        problem = PageText.LineProblem(line);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line.ToArray(), Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem = $"the line is JSON but no object; {Shape}";
                return null;
            }

            var fields = new JsonFields(json.RootElement);
            var record = Read(fields);
            problem = fields.Problem;
            return problem is null ? record : null;
        }
        catch (JsonException notJson)
        {
            var column = notJson.BytePositionInLine is { } position ? $" at byte {position + 1}" : "";
            problem = $"the line is not JSON, or names a field twice{column}; {Shape}";
            return null;
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone, wherever in the line: JSON allows it, no text holds it.
            problem = "the line escapes half of a surrogate pair, which is no character";
            return null;
        }
    }

    private static JsonRecord? Read(JsonFields fields)
    {
        var type = fields.OneOf("type", ["summary", "entry"]);
        var isEntry = type == "entry";
        var record = new JsonRecord
        {
            Country = fields.Country()!,
            Date = isEntry ? fields.Date(required: true) : null,
            Year = fields.Year(),
            Kind = isEntry ? fields.Kind() : EntryKind.Unknown,
            Title = fields.Text("title"),
            Text = fields.Text("text", required: type == "summary"),
            Url = fields.Url(),
            Language = fields.Language(),
            OwnId = fields.Text("id"),
        };
        return fields.Problem is null ? record : null;
    }
}
