using System.Text.Json;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;

namespace RightsGraph.Server.Http;

/// <summary>GraphQL over HTTP at /graphql, with and without a slash at its end.</summary>
internal static class ApiEndpoint
{
    public const string Path = "/graphql";

    private const string Utf8 = "; charset=utf-8";

    public static void MapApi(this IEndpointRouteBuilder endpoints) => endpoints.Map(Path, AnswerAsync);

    private static async Task AnswerAsync(
        HttpContext http, LiveArchive archive, GraphExecutor executor, IOptions<HttpSettings> settings)
    {
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await RefuseAsync(http, MediaTypes.Json, HttpRefusal.NotAcceptable());
            return;
        }

        var (request, refusal) = await ReadAsync(http.Request, settings.Value.MaxBodyBytes, http.RequestAborted);
        if (request is null || archive.Current is not { } index)
        {
            await RefuseAsync(http, mediaType, refusal ?? HttpRefusal.NotReady());
            return;
        }

        var answer = await executor.ExecuteAsync(request, index, http.RequestAborted);
        await WriteAsync(http, mediaType, answer);
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

        http.Response.ContentType = mediaType + Utf8;
        await answer.WriteAsync(http.Response.Body, http.RequestAborted);
    }

    private static async Task RefuseAsync(HttpContext http, string mediaType, HttpRefusal refusal)
    {
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = mediaType + Utf8;
        http.Response.Headers.Allow = refusal.Allow;
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        await JsonSerializer.SerializeAsync(
            http.Response.Body,
            new { errors = new[] { new { message = refusal.Message, extensions = new { code = refusal.Code } } } },
            cancellationToken: http.RequestAborted);
    }
}
