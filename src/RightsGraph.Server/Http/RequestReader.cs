using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Limits;

namespace RightsGraph.Server.Http;

/// <summary>Reads GraphQL requests out of an HTTP request, after the specification of GraphQL over HTTP.</summary>
internal sealed class RequestReader(
    RequestBodyReader bodies, IOptions<HttpSettings> settings, IOptions<RequestLimits> limits)
{
    private static readonly HttpError HalfACharacter =
        HttpError.BadRequest("The request escapes half of a surrogate pair, which is no character.");

    public async Task<RequestReadResult> ReadAsync(HttpRequest request, bool isEditor, CancellationToken cancellation)
    {
        // What would be the body of the answer to HEAD the server itself leaves out.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return ReadGet(request);
        }

        return HttpMethods.IsPost(request.Method)
            ? await ReadPostAsync(request, isEditor, cancellation)
            : new RequestReadResult(HttpError.MethodNotAllowed(request.Method, "GET, HEAD, POST"));
    }

    private static RequestReadResult ReadGet(HttpRequest request)
    {
        if (!IsUtf8(request.QueryString.Value))
        {
            return new RequestReadResult(HttpError.BadRequest("The query string is not valid UTF-8."));
        }

        try
        {
            return ReadParameters(request.Query);
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, no text holds it.
            return new RequestReadResult(HalfACharacter);
        }
    }

    private async Task<RequestReadResult> ReadPostAsync(
        HttpRequest request, bool isEditor, CancellationToken cancellation) =>
        !MediaTypes.IsJsonInUtf8(request.ContentType) ? new RequestReadResult(HttpError.UnsupportedMediaType())
        : !MediaTypes.IsUnencoded(request.Headers.ContentEncoding)
            ? new RequestReadResult(HttpError.UnsupportedEncoding())
        : await bodies.ReadAsync(request, body => ReadBody(body, isEditor), isEditor, cancellation);

    private RequestReadResult ReadBody(ReadOnlyMemory<byte> body, bool isEditor)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return new RequestReadResult(HttpError.BadRequest("The body is not valid UTF-8."));
        }

        using var json = RequestJson.Parse(body, "The body", out var error);
        if (json is null)
        {
            return new RequestReadResult(error!);
        }

        try
        {
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? ReadBatch(json.RootElement, isEditor)
                : new RequestReadResult(RequestParameterReader.Read(json.RootElement, isEditor, limits.Value));
        }
        catch (InvalidOperationException)
        {
            return new RequestReadResult(HalfACharacter);
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

    private static RequestReadResult ReadParameters(IQueryCollection parameters)
    {
        using var variables = ParseObject(parameters, RequestParameterReader.Variables, out var variablesError);
        using var extensions = ParseObject(parameters, RequestParameterReader.Extensions, out var extensionsError);
        if ((variablesError ?? extensionsError) is { } error)
        {
            return new RequestReadResult(error);
        }

        return new RequestReadResult(RequestParameterReader.Request(
            parameters[RequestParameterReader.Query],
            parameters[RequestParameterReader.OperationName],
            variables?.RootElement,
            extensions?.RootElement,
            parameters[RequestParameterReader.DocumentId],
            queriesOnly: true));
    }

    private RequestReadResult ReadBatch(JsonElement batch, bool isEditor)
    {
        var most = settings.Value.MaxBatch;
        var count = batch.GetArrayLength();
        if (count == 0 || count > most)
        {
            return new RequestReadResult(
                most == 0 ? HttpError.BatchesOff()
                : count == 0 ? HttpError.NotWellFormed($"The batch is empty; expected 1 to {most:N0} requests.")
                : HttpError.BatchTooLong(count, most));
        }

        var requests = new List<RequestParameters>(count);
        foreach (var item in batch.EnumerateArray())
        {
            var (request, error) = RequestParameterReader.Read(item, isEditor, limits.Value);
            if (request is null)
            {
                return new RequestReadResult(error!);
            }

            requests.Add(request);
        }

        return new RequestReadResult(requests);
    }

    /// <summary>Null where the parameter is absent, empty or the word null.</summary>
    private static JsonDocument? ParseObject(IQueryCollection parameters, string name, out HttpError? error)
    {
        error = null;
        string? text = parameters[name];
        if (string.IsNullOrEmpty(text) || text == "null")
        {
            return null;
        }

        var json = RequestJson.Parse(Encoding.UTF8.GetBytes(text), $"`{name}`", out error);
        if (json is { RootElement.ValueKind: not JsonValueKind.Object })
        {
            error = RequestParameterReader.MustBeObjects;
        }

        return json;
    }
}
