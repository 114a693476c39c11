using System.Text.Json;
using RightsGraph.Archive.Readers.Pages;

namespace RightsGraph.Archive.Readers;

internal static class JsonLine
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static ReadOnlySpan<byte> Blanks => " \t\r"u8;

    /// <summary>Reads an object from a line without blanks around it.</summary>
    /// <returns>The problem with the line; null where there is none.</returns>
    public static string? Read(ByteLine line, int maxBytes, string shape, Func<JsonElement, string?> read)
    {
        if (PageText.LineProblem(line.Bytes.Span, line.Length, maxBytes) is { } problem)
        {
            return problem;
        }

        try
        {
            using var json = JsonDocument.Parse(line.Bytes, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement)
                : $"the line is JSON but no object; {shape}";
        }
        catch (JsonException notJson)
        {
            var column = notJson.BytePositionInLine is { } position ? $" at byte {position + 1}" : "";
            return $"the line is not JSON, or names a field twice{column}; {shape}";
        }
        catch (InvalidOperationException)
        {
            // Thrown for a lone escape such as \ud800, which JSON allows but no text can contain.
            return "the line escapes half of a surrogate pair, which is no character";
        }
    }
}
