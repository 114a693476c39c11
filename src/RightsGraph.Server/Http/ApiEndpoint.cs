using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;
using RightsGraph.Server.Http.Connections;
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
        RequestsInFlight inFlight,
        Answerer answerer,
        IOptions<HttpSettings> settings)
    {
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await HttpRefusal.NotAcceptable().WriteAsync(http);
            return;
        }

        var read = await ReadAsync(http.Request, settings.Value, http.RequestAborted);
        if (read.Refusal is not null || archive.Current is not { } index)
        {
            await (read.Refusal ?? HttpRefusal.NotReady()).WriteAsync(http, mediaType);
            return;
        }

        using var place = inFlight.Enter();
        if (!place.IsAcquired)
        {
            await HttpRefusal.Busy(settings.Value.MaxRequestsInFlight).WriteAsync(http, mediaType);
            return;
        }

        using var answering = http.Answering();
        try
        {
            await (read.IsBatch
                ? answerer.AnswerBatchAsync(http, mediaType, read.Requests, index)
                : answerer.AnswerAsync(http, mediaType, read.Requests[0], index));
        }
        catch (OperationCanceledException)
            when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            await HttpRefusal.TimedOut(settings.Value.RequestSeconds).WriteAsync(http, mediaType);
        }
    }

    private static async Task<RequestReading> ReadAsync(
        HttpRequest request, HttpSettings settings, CancellationToken cancellation)
    {
        // What would be the body of the answer to HEAD the server itself leaves out.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return RequestReader.ReadGet(request);
        }

        return HttpMethods.IsPost(request.Method)
            ? await RequestReader.ReadPostAsync(request, settings, cancellation)
            : new RequestReading(HttpRefusal.MethodNotAllowed(request.Method, "GET, HEAD, POST"));
    }
}
