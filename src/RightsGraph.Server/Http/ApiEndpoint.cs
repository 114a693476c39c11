using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Server.Http;

/// <summary>GraphQL over HTTP at /graphql, with and without a slash at its end.</summary>
internal static class ApiEndpoint
{
    public const string Path = "/graphql";

    public static void MapApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(Path, AnswerAsync).RequireRateLimiting(AddressLimit.Policy).RequireCors(CorsOrigins.Policy);

    private static async Task AnswerAsync(
        HttpContext http,
        LiveArchive archive,
        GraphExecutor executor,
        RequestsInFlight inFlight,
        IOptions<HttpSettings> settings)
    {
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await HttpRefusal.NotAcceptable().WriteAsync(http);
            return;
        }

        var (request, refusal) = await ReadAsync(http.Request, settings.Value.MaxBodyBytes, http.RequestAborted);
        if (request is null || archive.Current is not { } index)
        {
            await (refusal ?? HttpRefusal.NotReady()).WriteAsync(http, mediaType);
            return;
        }

        using var place = inFlight.Enter();
        if (!place.IsAcquired)
        {
            await HttpRefusal.Busy(settings.Value.MaxRequestsInFlight).WriteAsync(http, mediaType);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.RequestSeconds));
        try
        {
            using var answer = await executor.ExecuteAsync(request, index, limit.Token);
            await WriteAsync(http, mediaType, answer);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            await HttpRefusal.TimedOut(settings.Value.RequestSeconds).WriteAsync(http, mediaType);
        }
    }

    private static async Task<(GraphRequest? Request, HttpRefusal? Refusal)> ReadAsync(
        HttpRequest request, int mostBytes, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return RequestReader.ReadGet(request.Query);
        }

        return HttpMethods.IsPost(request.Method)
            ? await RequestReader.ReadPostAsync(request, mostBytes, cancellation)
            : (null, HttpRefusal.MethodNotAllowed(request.Method, "GET, POST"));
    }

    private static async Task WriteAsync(HttpContext http, string mediaType, GraphAnswer answer)
    {
        http.Response.StatusCode = answer.Outcome switch
        {
            GraphOutcome.Executed => StatusCodes.Status200OK,
            GraphOutcome.NotAQuery => StatusCodes.Status405MethodNotAllowed,
            GraphOutcome.Failed => StatusCodes.Status500InternalServerError,

            // The older media type tells all that GraphQL itself has to say with 200.
            _ => mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
        if (answer.Outcome == GraphOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = "POST";
        }

        http.Response.ContentType = mediaType + MediaTypes.Utf8;
        http.Response.ContentLength = answer.Body.Length;
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
