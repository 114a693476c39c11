using System.Text.Json;

namespace RightsGraph.Archive.Readers;

/// <summary>The JSON object that one line is to be, whatever its members mean.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What may stand around the object.</summary>
    public static ReadOnlySpan<byte> Blanks => " \t\r"u8;

    /// <summary>What is wrong with the line; null where nothing is.</summary>
    /// <param name="line">Without blanks around.</param>
    /// <param name="longest">Bytes in a line that is read.</param>
    /// <param name="shape">What was expected, for messages.</param>
    /// <param name="read">Takes the members, and tells what is wrong with them; null where nothing is.</param>
    public static string? Read(ByteLine line, int longest, string shape, Func<JsonElement, string?> read)
    {
        if (PageText.LineProblem(line.Bytes.Span, line.Length, longest) is { } problem)
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
            // Thrown for an escape such as \ud800 alone, wherever in the line: JSON allows it, no text holds it.
            return "the line escapes half of a surrogate pair, which is no character";
        }
    }
}
