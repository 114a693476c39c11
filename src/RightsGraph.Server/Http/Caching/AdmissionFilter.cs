namespace RightsGraph.Server.Http.Caching;

/// <summary>Admits a response to the cache when its key is seen for the second time, like the doorkeeper of TinyLFU.
/// Most requests come once: caching them would cost a copy each and evict those that come again.</summary>
internal sealed class AdmissionFilter
{
    /// <summary>A power of two; they take 256 KiB.</summary>
    private const int Slots = 1 << 16;

    private readonly int[] fingerprints = new int[Slots];

    /// <summary>Whether the key was seen before and no other took its slot since. One new key in four billion is
    /// admitted by mistake, which does no harm.</summary>
    public bool Admit(ResponseCacheKey key)
    {
        ref var slot = ref fingerprints[(int)(uint)key.First & (Slots - 1)];
        var fingerprint = (int)(uint)key.Second;
        if (Volatile.Read(ref slot) == fingerprint)
        {
            return true;
        }

        Volatile.Write(ref slot, fingerprint);
        return false;
    }
}
