using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;
using RightsGraph.Search;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Serving;

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
        RequestReader reader,
        RequestsInFlight inFlight,
        Answerer answerer,
        AnswerSender sender,
        EditorKey key,
        IOptions<HttpSettings> settings)
    {
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await HttpRefusal.NotAcceptable().WriteAsync(http);
            return;
        }

        // Before the body: how much of it is read depends on the key.
        var isEditor = key.IsIn(http.Request);
        var read = await reader.ReadAsync(http.Request, isEditor, http.RequestAborted);
        if (read.Refusal is not null || archive.Current is not { } index)
        {
            await (read.Refusal ?? HttpRefusal.NotReady()).WriteAsync(http, mediaType);
            return;
        }

        // The place is given back before anything is sent: whoever reads slowly keeps nobody out.
        using var reply = await AnswerInPlaceAsync(
            http, mediaType, read, index, isEditor, inFlight, answerer, settings.Value);
        await (reply.Refusal?.WriteAsync(http, mediaType) ?? sender.SendAsync(http, reply.Body));
    }

    private static async Task<Reply> AnswerInPlaceAsync(
        HttpContext http,
        string mediaType,
        RequestReading read,
        SearchIndex index,
        bool isEditor,
        RequestsInFlight inFlight,
        Answerer answerer,
        HttpSettings settings)
    {
        using var place = inFlight.Enter();
        if (!place.IsAcquired)
        {
            return new Reply(HttpRefusal.Busy(settings.MaxRequestsInFlight));
        }

        using var answering = http.Answering();
        try
        {
            return read.IsBatch
                ? await answerer.AnswerBatchAsync(http, mediaType, read.Requests, index, isEditor)
                : await answerer.AnswerAsync(http, mediaType, read.Requests[0] with { IsEditor = isEditor }, index);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new Reply(HttpRefusal.TimedOut(isEditor ? settings.EditorSeconds : settings.RequestSeconds));
        }
    }
}
