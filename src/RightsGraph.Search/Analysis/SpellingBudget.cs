namespace RightsGraph.Search.Analysis;

/// <summary>
/// Numbers the spellings remembered in all languages together, up to a bound. Counted apart, because a concurrent
/// dictionary locks all of itself to tell its size.
/// </summary>
internal sealed class SpellingBudget
{
    // Some 40 MB; 17 million words of reports on human rights were counted to have some 140,000 spellings.
    private const int MaxRemembered = 1 << 18;

    private int taken;

    /// <summary>The next number, from 0; null where no more may be remembered.</summary>
    public int? TryTake() =>
        Volatile.Read(ref taken) < MaxRemembered && Interlocked.Increment(ref taken) is <= MaxRemembered and var number
            ? number - 1
            : null;
}
