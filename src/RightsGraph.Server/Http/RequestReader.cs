using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Limits;

namespace RightsGraph.Server.Http;

/// <summary>Reads GraphQL requests out of an HTTP request, after the specification of GraphQL over HTTP.</summary>
internal sealed class RequestReader(
    RequestBodies bodies, IOptions<HttpSettings> settings, IOptions<RequestLimits> limits)
{
    private static readonly HttpRefusal HalfACharacter =
        HttpRefusal.BadRequest("The request escapes half of a surrogate pair, which is no character.");

    public async Task<RequestReading> ReadAsync(HttpRequest request, bool isEditor, CancellationToken cancellation)
    {
        // What would be the body of the answer to HEAD the server itself leaves out.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return ReadGet(request);
        }

        return HttpMethods.IsPost(request.Method)
            ? await ReadPostAsync(request, isEditor, cancellation)
            : new RequestReading(HttpRefusal.MethodNotAllowed(request.Method, "GET, HEAD, POST"));
    }

    private static RequestReading ReadGet(HttpRequest request)
    {
        if (!IsUtf8(request.QueryString.Value))
        {
            return new RequestReading(HttpRefusal.BadRequest("The query string is not valid UTF-8."));
        }

        try
        {
            return ReadParameters(request.Query);
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            return new RequestReading(HalfACharacter);
        }
    }

    private async Task<RequestReading> ReadPostAsync(
        HttpRequest request, bool isEditor, CancellationToken cancellation) =>
        !MediaTypes.IsJsonInUtf8(request.ContentType) ? new RequestReading(HttpRefusal.UnsupportedMediaType())
        : !MediaTypes.IsUnencoded(request.Headers.ContentEncoding)
            ? new RequestReading(HttpRefusal.UnsupportedEncoding())
        : await bodies.ReadAsync(request, body => ReadBody(body, isEditor), isEditor, cancellation);

    private RequestReading ReadBody(ReadOnlyMemory<byte> body, bool isEditor)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return new RequestReading(HttpRefusal.BadRequest("The body is not valid UTF-8."));
        }

        using var json = RequestJson.Parse(body, "The body", out var refusal);
        if (json is null)
        {
            return new RequestReading(refusal!);
        }

        try
        {
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? ReadBatch(json.RootElement, isEditor)
                : new RequestReading(RequestMembers.Read(json.RootElement, isEditor, limits.Value));
        }
        catch (InvalidOperationException)
        {
            return new RequestReading(HalfACharacter);
        }
    }

    /// <summary>
    /// ASP.NET Core leaves escapes that are no UTF-8 as they are, so that a text would be taken for another one.
    /// </summary>
    private static bool IsUtf8(string? queryString)
    {
        var escaped = Encoding.UTF8.GetBytes(queryString ?? "");
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(escaped, 0, escaped.Length));
    }

    private static RequestReading ReadParameters(IQueryCollection parameters)
    {
        using var variables = ParseObject(parameters, RequestMembers.Variables, out var variablesRefusal);
        using var extensions = ParseObject(parameters, RequestMembers.Extensions, out var extensionsRefusal);
        if ((variablesRefusal ?? extensionsRefusal) is { } refusal)
        {
            return new RequestReading(refusal);
        }

        return new RequestReading(RequestMembers.Request(
            parameters[RequestMembers.Query],
            parameters[RequestMembers.OperationName],
            variables?.RootElement,
            extensions?.RootElement,
            parameters[RequestMembers.DocumentId],
            queriesOnly: true));
    }

    private RequestReading ReadBatch(JsonElement batch, bool isEditor)
    {
        var most = settings.Value.MaxBatch;
        var count = batch.GetArrayLength();
        if (count == 0 || count > most)
        {
            return new RequestReading(
                most == 0 ? HttpRefusal.BatchesOff()
                : count == 0 ? HttpRefusal.NotWellFormed($"The batch is empty; expected 1 to {most:N0} requests.")
                : HttpRefusal.BatchTooLong(count, most));
        }

        var requests = new List<ReadRequest>(count);
        foreach (var item in batch.EnumerateArray())
        {
            var (request, refusal) = RequestMembers.Read(item, isEditor, limits.Value);
            if (request is null)
            {
                return new RequestReading(refusal!);
            }

            requests.Add(request);
        }

        return new RequestReading(requests);
    }

    /// <summary>Null where the parameter is absent, empty or the word null.</summary>
    private static JsonDocument? ParseObject(IQueryCollection parameters, string name, out HttpRefusal? refusal)
    {
        refusal = null;
        string? text = parameters[name];
        if (string.IsNullOrEmpty(text) || text == "null")
        {
            return null;
        }

        var json = RequestJson.Parse(Encoding.UTF8.GetBytes(text), $"`{name}`", out refusal);
        if (json is { RootElement.ValueKind: not JsonValueKind.Object })
        {
            refusal = RequestMembers.MustBeObjects;
        }

        return json;
    }
}
