namespace RightsGraph.Server.Http.Caching;

/// <summary>
/// Roughly which keys were asked for lately. Most answers are asked for once: to keep each of them would cost those who
/// vary their requests a copy, and push out what is asked for again.
/// </summary>
internal sealed class RecentKeys
{
    /// <summary>A power of two; 256 KiB of memory.</summary>
    private const int Places = 1 << 16;

    private readonly int[] marks = new int[Places];

    /// <summary>
    /// Whether the key was met before and no other took its place since. Wrongly so once in four billion keys, and then
    /// an answer is kept that need not be.
    /// </summary>
    public bool Meet(AnswerKey key)
    {
        ref var mark = ref marks[(int)(uint)key.First & (Places - 1)];
        var own = (int)(uint)key.Second;
        if (Volatile.Read(ref mark) == own)
        {
            return true;
        }

        Volatile.Write(ref mark, own);
        return false;
    }
}
