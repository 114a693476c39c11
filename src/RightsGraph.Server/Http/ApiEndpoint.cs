using System.Threading.RateLimiting;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Server.Http;

/// <summary>GraphQL over HTTP at /graphql and /graphql/.</summary>
internal static class ApiEndpoint
{
    public const string Path = "/graphql";

    public static void MapApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(Path, HandleAsync).RequireRateLimiting(AddressRateLimit.Policy).RequireCors(CorsOrigins.Policy);

    private static async Task HandleAsync(
        HttpContext http,
        LiveArchive archive,
        RequestReader reader,
        ConcurrencyLimiter limiter,
        GraphQLHandler handler,
        ResponseSender sender,
        EditorKey key,
        IOptions<HttpSettings> settings,
        IOptions<RequestLimits> limits)
    {
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await HttpError.NotAcceptable().WriteAsync(http);
            return;
        }

        // The key decides how large the body may be, so it is checked before the body is read.
        var isEditor = key.IsIn(http.Request);
        var read = await reader.ReadAsync(http.Request, isEditor, http.RequestAborted);
        if (read.Error is not null || archive.Current is not { } index)
        {
            await (read.Error ?? HttpError.NotReady()).WriteAsync(http, mediaType);
            return;
        }

        // The permit is released before the response is sent, so that a slow reader keeps nobody out.
        using var reply = await HandleWithPermitAsync(
            http, mediaType, read, index, isEditor, limiter, handler, settings.Value, limits.Value);
        await (reply.Error?.WriteAsync(http, mediaType) ?? sender.SendAsync(http, reply.Body));
    }

    private static async Task<HttpReply> HandleWithPermitAsync(
        HttpContext http,
        string mediaType,
        RequestReadResult read,
        SearchIndex index,
        bool isEditor,
        ConcurrencyLimiter limiter,
        GraphQLHandler handler,
        HttpSettings settings,
        RequestLimits limits)
    {
        using var permit = limiter.AttemptAcquire();
        if (!permit.IsAcquired)
        {
            return new HttpReply(HttpError.Busy(settings.MaxRequestsInFlight));
        }

        using var connection = ConnectionLimiter.Protect(http);
        try
        {
            return read.IsBatch
                ? await handler.HandleBatchAsync(http, mediaType, read.Requests, index, isEditor)
                : await handler.HandleAsync(http, mediaType, read.Requests[0] with { IsEditor = isEditor }, index);
        }
        catch (OverloadException overload)
        {
            return new HttpReply(HttpError.Overloaded(overload.RetryAfter));
        }
        catch (ExecutionTimeoutException)
        {
            return new HttpReply(HttpError.TimedOut(limits.ExecutionSeconds));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new HttpReply(HttpError.TimedOut(isEditor ? settings.EditorSeconds : settings.RequestSeconds));
        }
    }
}
