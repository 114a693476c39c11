using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>Reads the JSON that a request comes in.</summary>
internal static class RequestJson
{
    /// <summary>Objects and lists within each other; the variables have a lower limit of their own.</summary>
    private const int MostLevels = 64;

    /// <param name="json">In UTF-8.</param>
    /// <param name="what">For messages: what of the request it is.</param>
    /// <param name="refusal">Where null is given.</param>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> json, string what, out HttpRefusal? refusal)
    {
        try
        {
            refusal = null;
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostLevels });
        }
        catch (JsonException)
        {
            refusal = WhyNot(json.Span, what);
            return null;
        }
    }

    /// <summary>The exception is the same for what is no JSON and for what is too deep.</summary>
    private static HttpRefusal WhyNot(ReadOnlySpan<byte> json, string what)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
            }

            return HttpRefusal.NestedTooDeeply(what, MostLevels);
        }
        catch (JsonException problem)
        {
            return HttpRefusal.BadRequest(
                $"{what} is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}.");
        }
    }
}
