namespace RightsGraph.Search.Analysis;

/// <summary>
/// Counts the spellings remembered in all languages together. Counted apart, because a concurrent dictionary locks all
/// of itself to tell its size.
/// </summary>
internal sealed class SpellingBudget
{
    // Some 30 MB; 17 million words of reports on human rights were counted to have some 140,000 spellings.
    private const int MaxRemembered = 1 << 18;

    private int taken;

    public bool TryTake() =>
        Volatile.Read(ref taken) < MaxRemembered && Interlocked.Increment(ref taken) <= MaxRemembered;
}
