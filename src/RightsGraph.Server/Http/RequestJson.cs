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
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxLevels });
        }
        catch (JsonException)
        {
            error = Diagnose(json.Span, what);
            return null;
        }
    }

    /// <summary>The parser throws the same exception for invalid JSON and for nesting that is too deep.</summary>
    private static HttpError Diagnose(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }

            return HttpError.NestedTooDeeply(what, MaxLevels);
        }
        catch (JsonException problem)
        {
            return HttpError.BadRequest(
                $"{what} is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.");
        }
    }
}
