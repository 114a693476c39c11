using Microsoft.Extensions.Options;
using RightsGraph.Api.Execution;
using RightsGraph.Search;
using RightsGraph.Server.Http.Caching;
using RightsGraph.Server.Http.Documents;
using RightsGraph.Server.Telemetry;

namespace RightsGraph.Server.Http;

/// <summary>
/// Answers requests, from the cache or by having them executed, with the status that each media type wants.
/// </summary>
internal sealed class Answerer(
    GraphExecutor executor,
    DocumentResolver documents,
    AnswerStatus status,
    AnswerKeys keys,
    AnswerCache cache,
    CacheHeaders headers,
    RequestDetails details,
    IOptions<HttpSettings> settings)
{
    private readonly TimeSpan most = TimeSpan.FromSeconds(settings.Value.RequestSeconds);

    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task AnswerAsync(HttpContext http, string mediaType, ReadRequest read, SearchIndex index)
    {
        var (request, refusal) = documents.Resolve(read, CostHeader.Read(http.Request));
        if (request is null)
        {
            await refusal!.WriteAsync(http, mediaType);
            return;
        }

        details.Note(request);
        var key = keys.Of(request, mediaType, index);
        if (cache.Find(key) is { } kept)
        {
            await WriteGoodAsync(http, mediaType, kept.ETag, kept.Body);
            return;
        }

        // A tag that a client sends counts only once the answer is there again and is good: anyone can make one up.
        using var limit = LimitOf(http);
        using var answer = await executor.ExecuteAsync(request, index, limit.Token);
        if (answer.MayBeKept)
        {
            var eTag = key.ToETag();
            cache.Add(key, eTag, answer.Body.Span);
            await WriteGoodAsync(http, mediaType, eTag, answer.Body);
            return;
        }

        CacheHeaders.Forbid(http.Response);
        http.Response.StatusCode = status.Of(answer, mediaType);
        if (answer.Outcome == GraphOutcome.NotAQuery)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }

        await WriteAsync(http, mediaType, answer.Body);
    }

    /// <summary>
    /// One after the other, all from one version of the archive, as a JSON array in the order of the requests.
    /// </summary>
    /// <exception cref="OperationCanceledException">The request took too long, or its client is gone.</exception>
    public async Task AnswerBatchAsync(
        HttpContext http, string mediaType, IReadOnlyList<ReadRequest> batch, SearchIndex index)
    {
        using var limit = LimitOf(http);
        using var answers = new MemoryStream();
        foreach (var read in batch)
        {
            answers.WriteByte(answers.Length == 0 ? (byte)'[' : (byte)',');
            var (request, refusal) = documents.Resolve(read, CostHeader.Read(http.Request));
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

            using var answer = await executor.ExecuteAsync(request, index, limit.Token);
            answers.Write(answer.Body.Span);
            if (answer.MayBeKept)
            {
                cache.Add(key, key.ToETag(), answer.Body.Span);
            }
        }

        answers.WriteByte((byte)']');
        CacheHeaders.Forbid(http.Response);
        await WriteAsync(http, mediaType, answers.GetBuffer().AsMemory(0, (int)answers.Length));
    }

    private CancellationTokenSource LimitOf(HttpContext http)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(most);
        return limit;
    }

    private Task WriteGoodAsync(HttpContext http, string mediaType, string eTag, ReadOnlyMemory<byte> body)
    {
        headers.Write(http, eTag);
        if (CacheHeaders.HasAlready(http.Request, eTag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(http, mediaType, body);
    }

    private static Task WriteAsync(HttpContext http, string mediaType, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = MediaTypes.InUtf8(mediaType);
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
