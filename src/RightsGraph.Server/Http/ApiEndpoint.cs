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
        PermittedRequest permitted,
        GraphQLHandler handler,
        ResponseSender sender,
        EditorKey key,
        IOptions<HttpSettings> settings)
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
        var seconds = isEditor ? settings.Value.EditorSeconds : settings.Value.RequestSeconds;
        using var reply = await permitted.HandleAsync(http, seconds, () => read.IsBatch
            ? handler.HandleBatchAsync(http, mediaType, read.Requests, index, isEditor)
            : handler.HandleAsync(http, mediaType, read.Requests[0] with { IsEditor = isEditor }, index));
        await (reply.Error?.WriteAsync(http, mediaType) ?? sender.SendAsync(http, reply.Body));
    }
}
