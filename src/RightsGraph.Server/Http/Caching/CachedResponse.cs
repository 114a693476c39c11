namespace RightsGraph.Server.Http.Caching;

/// <summary>A good answer, to be given again as it is.</summary>
/// <param name="ETag">Strong, in its quotes.</param>
/// <param name="Body">In UTF-8, uncompressed.</param>
internal sealed record CachedResponse(string ETag, byte[] Body)
{
    /// <summary>About what an answer takes beside its body: its key, its tag, its places in the cache.</summary>
    private const int Overhead = 512;

    public int Size => Body.Length + Overhead;
}
