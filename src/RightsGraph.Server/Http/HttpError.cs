using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Server.Http.Caching;

namespace RightsGraph.Server.Http;

/// <summary>
/// Why a request is no GraphQL request that is answered here, in the words of the HTTP specification.
/// </summary>
internal sealed record HttpError(int Status, string Code, string Message)
{
    private static readonly JsonSerializerOptions Unescaped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>
    /// Whether the older media type tells this with 200, as it does all that GraphQL itself has to say.
    /// </summary>
    public bool IsGraphQLError { get; private init; }

    /// <summary>By <see cref="HttpSettings.DraftStatusCodes"/>, where it is another one.</summary>
    public int? DraftStatus { get; private init; }

    /// <summary>For 405: the methods that are allowed.</summary>
    public string? Allow { get; private init; }

    /// <summary>For 415: the encodings of a body that are read, where its encoding is the reason.</summary>
    public string? AcceptEncoding { get; private init; }

    /// <summary>The limit that is the reason, where one is.</summary>
    public LimitViolation? Violation { get; private init; }

    /// <summary>Whether the rest of the request is not worth waiting for.</summary>
    public bool ClosesConnection { get; private init; }

    public static HttpError BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>Sound JSON, but no GraphQL request.</summary>
    public static HttpError NotWellFormed(string message) =>
        BadRequest(message) with { DraftStatus = StatusCodes.Status422UnprocessableEntity };

    /// <param name="what">Of the request.</param>
    /// <param name="most">Levels that are read.</param>
    public static HttpError NestedTooDeeply(string what, int most) =>
        NotWellFormed($"{what} has more than {most} objects and lists within each other.") with
        {
            Code = LimitCodes.Nesting,
        };

    public static HttpError BatchesOff() =>
        NotWellFormed("Expected one JSON object; batches are not answered here.") with
        {
            Code = ErrorCodes.BatchesOff,
        };

    public static HttpError BatchTooLong(int count, int most) =>
        NotWellFormed($"The batch has {count:N0} requests; expected 1 to {most:N0}.") with
        {
            Code = LimitCodes.BatchLength,
        };

    /// <summary>The message is that of Apollo's servers.</summary>
    public static HttpError PersistedQueryVersion() =>
        ForRequest(ErrorCodes.PersistedQueryVersion, "Unsupported persisted query version");

    /// <summary>A GraphQL request that is not answered, in a sound HTTP request.</summary>
    public static HttpError ForRequest(
        string code, string message, int draftStatus = StatusCodes.Status422UnprocessableEntity) =>
        new(StatusCodes.Status400BadRequest, code, message) { IsGraphQLError = true, DraftStatus = draftStatus };

    /// <summary>As the API refuses what is beyond a limit.</summary>
    public static HttpError LimitExceeded(LimitViolation violation) =>
        ForRequest(violation.Code, violation.Message) with { Violation = violation };

    public static HttpError BatchTooLarge(int mostBytes) => ForRequest(
        LimitCodes.AnswerBytes,
        $"The answers before this one in the batch have more than {mostBytes:N0} bytes "
        + $"({nameof(RequestLimits.MaxAnswerBytes)}); it was not executed.");

    public static HttpError MethodNotAllowed(string method, string allow) =>
        new(
            StatusCodes.Status405MethodNotAllowed,
            ErrorCodes.MethodNotAllowed,
            $"{method} is not allowed; expected {allow}.")
        {
            Allow = allow,
        };

    public static HttpError NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        ErrorCodes.NotAcceptable,
        $"The answer comes as {MediaTypes.GraphResponse} or {MediaTypes.Json} in UTF-8; accept one of them.");

    public static HttpError TooLarge(int mostBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.TooLarge,
        $"The body is too large; at most {mostBytes:N0} bytes are read.");

    public static HttpError TooSlow(double seconds) => new(
        StatusCodes.Status408RequestTimeout,
        ErrorCodes.TooSlow,
        $"The request came too slowly; its body is waited for {seconds:0.##} seconds.")
    {
        ClosesConnection = true,
    };

    public static HttpError UnsupportedMediaType() => new(
        StatusCodes.Status415UnsupportedMediaType,
        ErrorCodes.UnsupportedMediaType,
        $"Send the request as {MediaTypes.Json} in UTF-8.");

    public static HttpError UnsupportedEncoding() => UnsupportedMediaType() with
    {
        Message = "The body is compressed; send it as it is.",
        AcceptEncoding = "identity",
    };

    /// <summary>Of a body that Kestrel gave up.</summary>
    /// <param name="status">What Kestrel makes of it.</param>
    public static HttpError NotReceived(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => new(status, ErrorCodes.TooSlow, "The request came too slowly."),
        StatusCodes.Status413PayloadTooLarge => new(status, ErrorCodes.TooLarge, "The body is too large."),
        _ => new(status, ErrorCodes.BadRequest, "The body broke off, or its chunks are not as HTTP has them."),
    };

    public static HttpError TooManyRequests(int mostInAMinute) => new(
        StatusCodes.Status429TooManyRequests,
        ErrorCodes.TooManyRequests,
        $"Too many requests came from your address; at most {mostInAMinute:N0} a minute are answered.");

    public static HttpError Busy(int mostInFlight) => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Busy,
        $"The server is answering {mostInFlight:N0} requests, as many as it takes at one time; try again shortly.");

    public static HttpError BusyReceiving() => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Busy,
        "The server is receiving as many large requests as it takes at one time; try again shortly.");

    public static HttpError TimedOut(double seconds) => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.TimedOut,
        $"The request took longer than the {seconds:0.##} seconds that one may take; ask for less.");

    /// <param name="id">The log carries the fault under it.</param>
    public static HttpError Fault(string id) => new(
        StatusCodes.Status500InternalServerError,
        ErrorCodes.Internal,
        $"The server failed; its operator finds the reason in the log under {id}.");

    public static HttpError NotReady() => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.NotReady,
        "The archive is still being read; try again shortly.");

    /// <summary>In the media type that was chosen for the answer; JSON where none was.</summary>
    public async Task WriteAsync(HttpContext http, string mediaType = MediaTypes.Json)
    {
        http.Response.StatusCode = http.RequestServices.GetRequiredService<ResponseStatus>().For(this, mediaType);
        http.Response.ContentType = MediaTypes.InUtf8(mediaType);
        http.Response.Headers.Allow = Allow;
        http.Response.Headers.AcceptEncoding = AcceptEncoding;
        CacheHeaders.ForbidStoring(http.Response);
        if (ClosesConnection)
        {
            http.Response.Headers.Connection = "close";
        }

        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        var version = http.RequestServices.GetRequiredService<LiveArchive>().Current?.Snapshot.Version;
        await WriteJsonAsync(http.Response.Body, version, http.RequestAborted);
    }

    /// <summary>As a GraphQL response with one error, which counts as given.</summary>
    /// <param name="stream">Of the answer.</param>
    /// <param name="archiveVersion">Null while there is no archive.</param>
    /// <param name="cancellation">Of the request.</param>
    public Task WriteJsonAsync(Stream stream, int? archiveVersion, CancellationToken cancellation)
    {
        ApiTelemetry.Refused(Code);
        return JsonSerializer.SerializeAsync(
            stream,
            new
            {
                errors = new[]
                {
                    new
                    {
                        message = Message,
                        extensions = new { code = Code, limit = Violation?.Limit, most = Violation?.Max },
                    },
                },
                extensions = archiveVersion is null ? null : new { archiveVersion },
            },
            Unescaped,
            cancellation);
    }
}
