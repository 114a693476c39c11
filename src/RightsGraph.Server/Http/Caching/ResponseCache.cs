using BitFaster.Caching.Lru;
using Microsoft.Extensions.Options;
using RightsGraph.Api.Request;

namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// An LRU of responses without errors that were asked for at least twice, bounded by memory. Keys hold the version of
/// the archive, so no entry is ever stale; a new version empties the cache.
/// </summary>
internal sealed class ResponseCache
{
    /// <summary>A response above 1/16 of the cache is not cached.</summary>
    private const int MaxShare = 16;

    /// <summary>1/16 of the entries is evicted at once, as a trim scans all entries.</summary>
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

        // The capacity in empty responses: bytes are the real bound.
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

    /// <summary>Caches a copy when the key is added for the second time.</summary>
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
        for (var count = from.Count; Bytes > maxBytes && count > 0; count = from.Count)
        {
            from.Policy.Eviction.Value!.Trim(Math.Max(1, count / TrimShare));
        }
    }
}

/// <param name="ETag">Strong, with its quotes.</param>
/// <param name="Body">In UTF-8, uncompressed.</param>
internal sealed record CachedResponse(string ETag, byte[] Body)
{
    /// <summary>About what an entry takes besides its body: key, tag and nodes of the cache.</summary>
    private const int Overhead = 512;

    public int Size => Body.Length + Overhead;
}
