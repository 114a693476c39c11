using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RightsGraph.Server.Http;

/// <summary>Reads GraphQL requests from an HTTP request, as GraphQL over HTTP specifies.</summary>
internal sealed class RequestReader(
    RequestBodyReader bodies, IOptions<HttpSettings> settings, IOptions<RequestLimits> limits)
{
    public async Task<RequestReadResult> ReadAsync(HttpRequest request, bool isEditor, CancellationToken cancellation)
    {
        // Kestrel omits the body of a response to HEAD.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return ReadGet(request);
        }

        return HttpMethods.IsPost(request.Method)
            ? await ReadPostAsync(request, isEditor, cancellation)
            : HttpError.MethodNotAllowed(request.Method, "GET, HEAD, POST");
    }

    private static RequestReadResult ReadGet(HttpRequest request)
    {
        if (!IsUtf8(request.QueryString.Value))
        {
            return HttpError.BadRequest("The query string is not valid UTF-8.");
        }

        try
        {
            return ReadParameters(request.Query);
        }
        catch (InvalidOperationException)
        {
            // GetString throws for a lone \ud800, which JSON allows.
            return HttpError.LoneSurrogate();
        }
    }

    private async Task<RequestReadResult> ReadPostAsync(
        HttpRequest request, bool isEditor, CancellationToken cancellation) =>
        !MediaTypes.IsJsonInUtf8(request.ContentType) ? HttpError.UnsupportedMediaType()
        : !MediaTypes.IsUnencoded(request.Headers.ContentEncoding)
            ? HttpError.UnsupportedEncoding()
        : await bodies.ReadAsync(request, body => ReadBody(body, isEditor), isEditor, cancellation);

    private RequestReadResult ReadBody(ReadOnlyMemory<byte> body, bool isEditor)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return HttpError.BadRequest("The body is not valid UTF-8.");
        }

        using var json = RequestJson.Parse(body, "The body", out var error);
        if (json is null)
        {
            return error!;
        }

        try
        {
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? ReadBatch(json.RootElement, isEditor)
                : RequestParameterReader.Read(json.RootElement, isEditor, limits.Value);
        }
        catch (InvalidOperationException)
        {
            return HttpError.LoneSurrogate();
        }
    }

    /// <summary>ASP.NET Core does not decode escapes that are invalid UTF-8, which would change the query.</summary>
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
            return error;
        }

        return RequestParameterReader.Request(
            parameters[RequestParameterReader.Query],
            parameters[RequestParameterReader.OperationName],
            variables?.RootElement,
            extensions?.RootElement,
            parameters[RequestParameterReader.DocumentId],
            queriesOnly: true);
    }

    private RequestReadResult ReadBatch(JsonElement batch, bool isEditor)
    {
        var max = settings.Value.MaxBatch;
        var count = batch.GetArrayLength();
        if (count == 0 || count > max)
        {
            return max == 0 ? HttpError.BatchesOff()
                : count == 0 ? HttpError.NotWellFormed($"The batch is empty; expected 1 to {max:N0} requests.")
                : HttpError.BatchTooLong(count, max);
        }

        var requests = new List<RequestParameters>(count);
        foreach (var item in batch.EnumerateArray())
        {
            var (request, error) = RequestParameterReader.Read(item, isEditor, limits.Value);
            if (request is null)
            {
                return error!;
            }

            requests.Add(request);
        }

        return new RequestReadResult(requests) { IsBatch = true };
    }

    /// <summary>Null if the parameter is absent, empty or the word null.</summary>
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
