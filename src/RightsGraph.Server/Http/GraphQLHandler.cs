using RightsGraph.Api;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Http;

/// <summary>Answers requests from the cache or by executing them. Sets status and headers; <see cref="ResponseSender"/>
/// sends the body.</summary>
internal sealed class GraphQLHandler(
    GraphExecutor executor,
    DocumentResolver documents,
    ResponseStatus status,
    ResponseCacheKeys keys,
    ResponseCache cache,
    CacheHeaders headers,
    RequestDetails details,
    IOptions<HttpSettings> settings,
    IOptions<RequestLimits> limits)
{
    private readonly int maxBytes = limits.Value.MaxAnswerBytes;
    private readonly TimeSpan editorTimeout = TimeSpan.FromSeconds(settings.Value.EditorSeconds);
    private readonly TimeSpan requestTimeout = TimeSpan.FromSeconds(settings.Value.RequestSeconds);

    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task<HttpReply> HandleAsync(
        HttpContext http, string mediaType, RequestParameters read, SearchIndex index)
    {
        var (request, error) = documents.Resolve(read, CostHeader.Read(http.Request));
        if (request is null)
        {
            return new HttpReply(error!);
        }

        details.Tag(request);
        var key = keys.Create(request, mediaType, index);
        if (cache.Find(key) is { } cached)
        {
            return WithETag(http, mediaType, cached.ETag, new HttpReply(cached.Body));
        }

        // Only now compare the client's ETag: a client can make one up for a request that would fail.
        using var timeout = StartTimeout(http, read.IsEditor);
        var response = await executor.ExecuteAsync(
            request with { Timeout = TimeoutFor(read.IsEditor) }, index, timeout.Token);
        if (response.IsCacheable)
        {
            var eTag = key.ToETag();
            cache.Add(key, eTag, response.Body.Span);
            return WithETag(http, mediaType, eTag, new HttpReply(response.Body, response));
        }

        CacheHeaders.ForbidStoring(http.Response);
        http.Response.StatusCode = status.For(response, mediaType);
        if (response.Outcome == GraphOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }
        else if (response.Outcome == GraphOutcome.Unauthenticated)
        {
            http.Response.Headers.WWWAuthenticate = EditorKey.Scheme;
        }

        return WithBody(http, mediaType, new HttpReply(response.Body, response));
    }

    /// <summary>Executes a batch in order and gives a JSON array. All of it reads one version of the archive, and what
    /// follows a mutation the mutation's. The limits of cost and response size hold for the batch as a whole.</summary>
    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task<HttpReply> HandleBatchAsync(
        HttpContext http,
        string mediaType,
        IReadOnlyList<RequestParameters> batch,
        SearchIndex index,
        bool isEditor)
    {
        using var timeout = StartTimeout(http, isEditor);
        var body = new MemoryStream();
        var spent = default(OperationCost);
        foreach (var read in batch)
        {
            body.WriteByte(body.Length == 0 ? (byte)'[' : (byte)',');
            if (body.Length > maxBytes)
            {
                await HttpError.BatchTooLarge(maxBytes).WriteJsonAsync(body, index.Snapshot.Version, timeout.Token);
                continue;
            }

            var (request, error) = documents.Resolve(
                read with { IsEditor = isEditor }, CostHeader.Read(http.Request));
            if (request is null)
            {
                await error!.WriteJsonAsync(body, index.Snapshot.Version, timeout.Token);
                continue;
            }

            details.AddBatchEvent(request);
            var key = keys.Create(request, mediaType, index);
            if (cache.Find(key) is { } cached)
            {
                body.Write(cached.Body);
                continue;
            }

            using var response = await executor.ExecuteAsync(
                request with { Before = spent, Timeout = TimeoutFor(isEditor) }, index, timeout.Token);
            index = response.Index;
            spent = spent.Plus(response.Cost);
            body.Write(response.Body.Span);
            if (response.IsCacheable)
            {
                cache.Add(key, key.ToETag(), response.Body.Span);
            }
        }

        body.WriteByte((byte)']');
        CacheHeaders.ForbidStoring(http.Response);
        return WithBody(http, mediaType, new HttpReply(body.GetBuffer().AsMemory(0, (int)body.Length)));
    }

    private CancellationTokenSource StartTimeout(HttpContext http, bool isEditor)
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(TimeoutFor(isEditor));
        return timeout;
    }

    private TimeSpan TimeoutFor(bool isEditor) => isEditor ? editorTimeout : requestTimeout;

    private HttpReply WithETag(HttpContext http, string mediaType, string eTag, HttpReply reply)
    {
        headers.Write(http, eTag);
        if (!CacheHeaders.IsNotModified(http.Request, eTag))
        {
            return WithBody(http, mediaType, reply);
        }

        reply.Dispose();
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return default;
    }

    private static HttpReply WithBody(HttpContext http, string mediaType, HttpReply reply)
    {
        http.Response.ContentType = MediaTypes.InUtf8(mediaType);
        http.Response.ContentLength = reply.Body.Length;
        return reply;
    }
}
