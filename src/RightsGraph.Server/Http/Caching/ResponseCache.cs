using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// The good answers that were asked for last, at least twice, bounded by the memory that they take together. Keys hold
/// the version of the archive, so that none of them is ever old; all of them go when another version is published.
/// </summary>
internal sealed class ResponseCache
{
    /// <summary>An answer that takes more than this part of the cache is not kept.</summary>
    private const int MaxShare = 16;

    /// <summary>The part of the answers that goes when they take too much.</summary>
    private const int TrimShare = 16;

    private readonly AdmissionFilter admission = new();
    private readonly Lock evicting = new();
    private readonly long maxBytes;
    private readonly ConcurrentLru<ResponseCacheKey, CachedResponse>? responses;
    private long bytes;

    public ResponseCache(IOptions<HttpSettings> settings, LiveArchive archive)
    {
        maxBytes = settings.Value.AnswerCacheBytes;
        if (maxBytes == 0)
        {
            return;
        }

        // As many as there can be of answers without a body.
        responses = new ConcurrentLru<ResponseCacheKey, CachedResponse>(
            (int)(maxBytes / new CachedResponse("", []).Size));
        responses.Events.Value!.ItemRemoved += (_, removed) => Interlocked.Add(ref bytes, -removed.Value!.Size);
        archive.Published += responses.Clear;
    }

    public int Count => responses?.Count ?? 0;

    public long Bytes => Interlocked.Read(ref bytes);

    public CachedResponse? Find(ResponseCacheKey key)
    {
        if (responses is null)
        {
            return null;
        }

        var isHit = responses.TryGet(key, out var response);
        ApiTelemetry.LookedUp("answers", isHit);
        return isHit ? response : null;
    }

    /// <summary>Keeps an answer that is there for the second time.</summary>
    /// <param name="key">Of the response.</param>
    /// <param name="eTag">That of the key.</param>
    /// <param name="body">Is copied.</param>
    public void Add(ResponseCacheKey key, string eTag, ReadOnlySpan<byte> body)
    {
        if (responses is null || body.Length > maxBytes / MaxShare || !admission.Admit(key))
        {
            return;
        }

        var response = new CachedResponse(eTag, body.ToArray());
        if (responses.GetOrAdd(key, static (_, added) => added, response) != response)
        {
            return;
        }

        Interlocked.Add(ref bytes, response.Size);
        if (Bytes > maxBytes && evicting.TryEnter())
        {
            try
            {
                Evict(responses);
            }
            finally
            {
                evicting.Exit();
            }
        }
    }

    private void Evict(ConcurrentLru<ResponseCacheKey, CachedResponse> from)
    {
        // The library goes through all answers to find what to trim: many are trimmed at once.
        for (var count = from.Count; Bytes > maxBytes && count > 0; count = from.Count)
        {
            from.Policy.Eviction.Value!.Trim(Math.Max(1, count / TrimShare));
        }
    }
}
