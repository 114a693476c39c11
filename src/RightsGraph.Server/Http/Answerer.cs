using Microsoft.Extensions.Options;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Search;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Http;

/// <summary>
/// Answers requests, from the cache or by having them executed, with the status that each media type wants. Status and
/// headers are set here; the body is left to be sent.
/// </summary>
internal sealed class Answerer(
    GraphExecutor executor,
    DocumentResolver documents,
    AnswerStatus status,
    AnswerKeys keys,
    AnswerCache cache,
    CacheHeaders headers,
    RequestDetails details,
    IOptions<HttpSettings> settings,
    IOptions<RequestLimits> limits)
{
    private readonly int mostBytes = limits.Value.MaxAnswerBytes;
    private readonly TimeSpan mostOfEditor = TimeSpan.FromSeconds(settings.Value.EditorSeconds);
    private readonly TimeSpan most = TimeSpan.FromSeconds(settings.Value.RequestSeconds);

    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task<Reply> AnswerAsync(HttpContext http, string mediaType, ReadRequest read, SearchIndex index)
    {
        var (request, refusal) = documents.Resolve(read, CostHeader.Read(http.Request));
        if (request is null)
        {
            return new Reply(refusal!);
        }

        details.Note(request);
        var key = keys.Of(request, mediaType, index);
        if (cache.Find(key) is { } kept)
        {
            return Good(http, mediaType, kept.ETag, new Reply(kept.Body));
        }

        // A tag that a client sends counts only once the answer is there again and is good: anyone can make one up.
        using var limit = LimitOf(http, read.IsEditor);
        var answer = await executor.ExecuteAsync(request, index, limit.Token);
        if (answer.IsCacheable)
        {
            var eTag = key.ToETag();
            cache.Add(key, eTag, answer.Body.Span);
            return Good(http, mediaType, eTag, new Reply(answer.Body, answer));
        }

        CacheHeaders.Forbid(http.Response);
        http.Response.StatusCode = status.Of(answer, mediaType);
        if (answer.Outcome == GraphOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }
        else if (answer.Outcome == GraphOutcome.Unauthenticated)
        {
            http.Response.Headers.WWWAuthenticate = EditorKey.Scheme;
        }

        return Whole(http, mediaType, new Reply(answer.Body, answer));
    }

    /// <summary>
    /// One after the other, all from one version of the archive but for what follows a mutation, as a JSON array in the
    /// order of the requests. What one request may cost and how long its answer may be is meant for all of them
    /// together.
    /// </summary>
    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task<Reply> AnswerBatchAsync(
        HttpContext http,
        string mediaType,
        IReadOnlyList<ReadRequest> batch,
        SearchIndex index,
        bool isEditor)
    {
        using var limit = LimitOf(http, isEditor);
        var answers = new MemoryStream();
        var spent = default(OperationCost);
        foreach (var read in batch)
        {
            answers.WriteByte(answers.Length == 0 ? (byte)'[' : (byte)',');
            if (answers.Length > mostBytes)
            {
                await HttpRefusal.BatchTooLarge(mostBytes).WriteJsonAsync(answers, index.Snapshot.Version, limit.Token);
                continue;
            }

            var (request, refusal) = documents.Resolve(
                read with { IsEditor = isEditor }, CostHeader.Read(http.Request));
            if (request is null)
            {
                await refusal!.WriteJsonAsync(answers, index.Snapshot.Version, limit.Token);
                continue;
            }

            details.NoteOfBatch(request);
            var key = keys.Of(request, mediaType, index);
            if (cache.Find(key) is { } kept)
            {
                answers.Write(kept.Body);
                continue;
            }

            using var answer = await executor.ExecuteAsync(request with { Before = spent }, index, limit.Token);
            index = answer.Index;
            spent = spent.Plus(answer.Cost);
            answers.Write(answer.Body.Span);
            if (answer.IsCacheable)
            {
                cache.Add(key, key.ToETag(), answer.Body.Span);
            }
        }

        answers.WriteByte((byte)']');
        CacheHeaders.Forbid(http.Response);
        return Whole(http, mediaType, new Reply(answers.GetBuffer().AsMemory(0, (int)answers.Length)));
    }

    private CancellationTokenSource LimitOf(HttpContext http, bool isEditor)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(isEditor ? mostOfEditor : most);
        return limit;
    }

    private Reply Good(HttpContext http, string mediaType, string eTag, Reply reply)
    {
        headers.Write(http, eTag);
        if (!CacheHeaders.HasAlready(http.Request, eTag))
        {
            return Whole(http, mediaType, reply);
        }

        reply.Dispose();
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return default;
    }

    private static Reply Whole(HttpContext http, string mediaType, Reply reply)
    {
        http.Response.ContentType = MediaTypes.InUtf8(mediaType);
        http.Response.ContentLength = reply.Body.Length;
        return reply;
    }
}
