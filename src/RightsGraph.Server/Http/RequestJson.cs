using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>Reads the JSON that a request comes in.</summary>
internal static class RequestJson
{
    /// <summary>Objects and lists within each other; the variables have a lower limit of their own.</summary>
    private const int MaxLevels = 64;

    /// <param name="json">In UTF-8.</param>
    /// <param name="what">For messages: what of the request it is.</param>
    /// <param name="error">Where null is given.</param>
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

    /// <summary>The exception is the same for what is no JSON and for what is too deep.</summary>
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
