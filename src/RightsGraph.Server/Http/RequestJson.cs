using System.Text.Json;

namespace RightsGraph.Server.Http;

internal static class RequestJson
{
    /// <summary>Nesting of objects and lists; variables have a lower limit of their own.</summary>
    private const int MaxLevels = 64;

    public static JsonDocument? Parse(ReadOnlyMemory<byte> json, string what, out HttpError? error)
    {
        try
        {
            error = null;
            return JsonDocument.Parse(
                json, new JsonDocumentOptions { MaxDepth = MaxLevels, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            error = Diagnose(json.Span, what);
            return null;
        }
        catch (InvalidOperationException)
        {
            // It compares keys, and JSON may escape half of a character in one.
            error = HttpError.LoneSurrogate();
            return null;
        }
    }

    /// <summary>The parser throws the same exception for invalid JSON, for nesting that is too deep and for a key that
    /// an object has twice.</summary>
    private static HttpError Diagnose(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            var levels = 0;
            while (reader.Read())
            {
                var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                levels = Math.Max(levels, reader.CurrentDepth + (opens ? 1 : 0));
            }

            return levels > MaxLevels
                ? HttpError.NestedTooDeeply(what, MaxLevels)
                : HttpError.BadRequest($"{what} has a key twice in one object.");
        }
        catch (JsonException problem)
        {
            return HttpError.BadRequest(
                $"{what} is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.");
        }
    }
}
