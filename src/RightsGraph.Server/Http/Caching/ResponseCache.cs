namespace RightsGraph.Server.Http.Caching;

/// <summary>An LRU of responses without errors that were asked for at least twice, bounded by memory. Keys hold the
/// version of the archive, so no entry is ever stale; a new version empties the cache.</summary>
internal sealed class ResponseCache
{
    /// <summary>A response above 1/16 of the cache is not cached.</summary>
    private const int MaxShare = 16;

    private readonly AdmissionFilter admission = new();
    private readonly long maxBytes;
    private readonly WeightedLruCache<ResponseCacheKey, CachedResponse> responses;

    public ResponseCache(IOptions<HttpSettings> settings, LiveArchive archive)
    {
        maxBytes = settings.Value.AnswerCacheBytes;
        responses = new WeightedLruCache<ResponseCacheKey, CachedResponse>(maxBytes);
        archive.Published += responses.Clear;
    }

    public int Count => responses.Count;

    public long Bytes => responses.Weight;

    public CachedResponse? Find(ResponseCacheKey key)
    {
        if (maxBytes == 0)
        {
            return null;
        }

        var isHit = responses.TryGet(key, out var response);
        ApiTelemetry.LookedUp("answers", isHit);
        return response;
    }

    /// <summary>Caches a copy when the key is added for the second time.</summary>
    public void Add(ResponseCacheKey key, string eTag, ReadOnlySpan<byte> body)
    {
        if (maxBytes > 0 && body.Length <= maxBytes / MaxShare && admission.Admit(key))
        {
            var response = new CachedResponse(eTag, body.ToArray());
            responses.GetOrAdd(key, response, response.Size);
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
