namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// Roughly which keys were asked for lately. Most answers are asked for once: to keep each of them would cost those who
/// vary their requests a copy, and push out what is asked for again.
/// </summary>
internal sealed class AdmissionFilter
{
    /// <summary>A power of two; 256 KiB of memory.</summary>
    private const int Slots = 1 << 16;

    private readonly int[] fingerprints = new int[Slots];

    /// <summary>
    /// Whether the key was met before and no other took its place since. Wrongly so once in four billion keys, and then
    /// an answer is kept that need not be.
    /// </summary>
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
