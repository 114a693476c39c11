using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using RightsGraph.Api.Execution;

namespace RightsGraph.Server.Http;

/// <summary>Reads a GraphQL request out of an HTTP request, after the specification of GraphQL over HTTP.</summary>
internal static class RequestReader
{
    public const string Query = "query";

    private const string Variables = "variables";
    private const string OperationName = "operationName";
    private const string Extensions = "extensions";

    public static (GraphRequest? Request, HttpRefusal? Refusal) ReadGet(IQueryCollection parameters)
    {
        using var variables = ParseObject(parameters[Variables], out var areVariablesGood);
        using var extensions = ParseObject(parameters[Extensions], out var areExtensionsGood);
        if (!areVariablesGood || !areExtensionsGood)
        {
            return (null, HttpRefusal.BadRequest($"`{Variables}` and `{Extensions}` must be JSON objects where they are given."));
        }

        return string.IsNullOrEmpty(parameters[Query])
            ? (null, HttpRefusal.BadRequest($"The request has no `{Query}`; expected a GraphQL document."))
            : (new GraphRequest(
                parameters[Query].ToString(),
                string.IsNullOrEmpty(parameters[OperationName]) ? null : parameters[OperationName].ToString(),
                variables?.RootElement.Clone(),
                QueriesOnly: true), null);
    }

    public static async Task<(GraphRequest? Request, HttpRefusal? Refusal)> ReadPostAsync(
        HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, HttpRefusal.UnsupportedMediaType());
        }

        if (await ReadBodyAsync(request, mostBytes, cancellation) is not { } body)
        {
            return (null, HttpRefusal.TooLarge(mostBytes));
        }

        if (!Utf8.IsValid(body.Span))
        {
            return (null, HttpRefusal.BadRequest("The body is not valid UTF-8."));
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return ReadMembers(json.RootElement);
        }
        catch (JsonException problem)
        {
            return (null, HttpRefusal.BadRequest(
                $"The body is not JSON: line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}."));
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            return (null, HttpRefusal.BadRequest("The body escapes half of a surrogate pair, which is no character."));
        }
    }

    private static (GraphRequest? Request, HttpRefusal? Refusal) ReadMembers(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, HttpRefusal.BadRequest($"Expected a JSON object with `{Query}`."));
        }

        var query = Member(json, Query);
        var operationName = Member(json, OperationName);
        var variables = Member(json, Variables);
        if (query is not { ValueKind: JsonValueKind.String } || query.Value.GetString()!.Length == 0)
        {
            return (null, HttpRefusal.BadRequest($"The request has no `{Query}`; expected a GraphQL document as a string."));
        }

        if (operationName is { ValueKind: not JsonValueKind.String })
        {
            return (null, HttpRefusal.BadRequest($"`{OperationName}` must be a string where it is given."));
        }

        if (variables is { ValueKind: not JsonValueKind.Object }
            || Member(json, Extensions) is { ValueKind: not JsonValueKind.Object })
        {
            return (null, HttpRefusal.BadRequest($"`{Variables}` and `{Extensions}` must be JSON objects where they are given."));
        }

        return (new GraphRequest(query.Value.GetString()!, operationName?.GetString(), variables?.Clone()), null);
    }

    /// <summary>Null for a member that is absent or null.</summary>
    private static JsonElement? Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null where there is more than is read; the rest is left unread.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(
        HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > mostBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16_384];
        for (var count = await request.Body.ReadAsync(buffer, cancellation);
            count > 0;
            count = await request.Body.ReadAsync(buffer, cancellation))
        {
            if (body.Length + count > mostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    /// <summary>Null where the parameter is absent, empty or the word null.</summary>
    private static JsonDocument? ParseObject(string? text, out bool isGood)
    {
        isGood = true;
        if (string.IsNullOrEmpty(text) || text == "null")
        {
            return null;
        }

        try
        {
            var json = JsonDocument.Parse(text);
            isGood = json.RootElement.ValueKind == JsonValueKind.Object;
            return json;
        }
        catch (JsonException)
        {
            isGood = false;
            return null;
        }
    }
}
