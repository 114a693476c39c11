using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RightsGraph.Api.Errors;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Pages;

namespace RightsGraph.Server.Http;

/// <summary>An error that keeps a request from the GraphQL executor.</summary>
internal sealed record HttpError(int Status, string Code, string Message)
{
    private static readonly JsonSerializerOptions Unescaped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Whether <c>application/json</c> carries this with 200, as it does all GraphQL errors.</summary>
    public bool IsGraphQLError { get; private init; }

    /// <summary>The status with <see cref="HttpSettings.DraftStatusCodes"/>, if it differs.</summary>
    public int? DraftStatus { get; private init; }

    public string? Allow { get; private init; }

    /// <summary>For 415 because of the body's encoding.</summary>
    public string? AcceptEncoding { get; private init; }

    public LimitViolation? Violation { get; private init; }

    /// <summary>For 503: when to try again, in whole seconds and at least one.</summary>
    public TimeSpan RetryAfter { get; private init; }

    /// <summary>Whether not to wait for the rest of the request.</summary>
    public bool ClosesConnection { get; private init; }

    public static HttpError LoneSurrogate() =>
        BadRequest("The request escapes half of a surrogate pair, which is no character.");

    public static HttpError BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>Valid JSON, but no GraphQL request.</summary>
    public static HttpError NotWellFormed(string message, string code = ErrorCodes.BadRequest) =>
        new(StatusCodes.Status400BadRequest, code, message) { DraftStatus = StatusCodes.Status422UnprocessableEntity };

    public static HttpError NestedTooDeeply(string what, int max) =>
        NotWellFormed($"{what} has more than {max} objects and lists within each other.", LimitCodes.Nesting);

    public static HttpError BatchesOff() =>
        NotWellFormed("Expected one JSON object; batches are not answered here.", ErrorCodes.BatchesOff);

    public static HttpError BatchTooLong(int count, int max) =>
        NotWellFormed($"The batch has {count:N0} requests; expected 1 to {max:N0}.", LimitCodes.BatchLength);

    /// <summary>The message is that of Apollo's servers.</summary>
    public static HttpError PersistedQueryVersion() =>
        ForRequest(ErrorCodes.PersistedQueryVersion, "Unsupported persisted query version");

    /// <summary>A well-formed HTTP request whose GraphQL request is refused.</summary>
    public static HttpError ForRequest(
        string code, string message, int draftStatus = StatusCodes.Status422UnprocessableEntity) =>
        new(StatusCodes.Status400BadRequest, code, message) { IsGraphQLError = true, DraftStatus = draftStatus };

    public static HttpError LimitExceeded(LimitViolation violation) =>
        ForRequest(violation.Code, violation.Message) with { Violation = violation };

    public static HttpError BatchTooLarge(int maxBytes) => ForRequest(
        LimitCodes.AnswerBytes,
        $"The answers before this one in the batch have more than {maxBytes:N0} bytes "
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

    public static HttpError TooLarge(int maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.TooLarge,
        $"The body is too large; at most {maxBytes:N0} bytes are read.");

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

    /// <param name="status">Kestrel's, for a body that it could not read.</param>
    public static HttpError NotReceived(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => new(status, ErrorCodes.TooSlow, "The request came too slowly."),
        StatusCodes.Status413PayloadTooLarge => new(status, ErrorCodes.TooLarge, "The body is too large."),
        _ => new(status, ErrorCodes.BadRequest, "The body broke off, or its chunks are not as HTTP has them."),
    };

    public static HttpError TooManyRequests(int maxPerMinute) => new(
        StatusCodes.Status429TooManyRequests,
        ErrorCodes.TooManyRequests,
        $"Too many requests came from your address; at most {maxPerMinute:N0} a minute are answered.");

    public static HttpError Busy(int maxInFlight) => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Busy,
        $"The server is answering {maxInFlight:N0} requests, as many as it takes at one time; try again shortly.");

    public static HttpError Overloaded(TimeSpan retryAfter) => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Busy,
        "So many requests that take long are waiting that this one would not be answered in time; try again later, or "
        + "ask for less.")
    {
        RetryAfter = retryAfter,
    };

    public static HttpError BusyReceiving() => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Busy,
        "The server is receiving as many large requests as it takes at one time; try again shortly.");

    public static HttpError TimedOut(double seconds) => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.TimedOut,
        $"The request took longer than the {seconds:0.##} seconds that one may take; ask for less.");

    public static HttpError Fault(string id) => new(
        StatusCodes.Status500InternalServerError,
        ErrorCodes.Internal,
        $"The server failed; its operator finds the reason in the log under {id}.");

    public static HttpError NotReady() => new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.NotReady,
        "The archive is still being read; try again shortly.");

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
            http.Response.Headers.RetryAfter =
                Math.Ceiling(Math.Max(1, RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (PageEndpoint.Is(http))
        {
            ApiTelemetry.CountError(Code);
            await PageErrors.WriteAsync(http, this);
            return;
        }

        var version = http.RequestServices.GetRequiredService<LiveArchive>().Current?.Snapshot.Version;
        await WriteJsonAsync(http.Response.Body, version, http.RequestAborted);
    }

    /// <summary>Writes a GraphQL response with one error, and counts the error in the metrics.</summary>
    public Task WriteJsonAsync(Stream stream, int? archiveVersion, CancellationToken cancellation)
    {
        ApiTelemetry.CountError(Code);
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
