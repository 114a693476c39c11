using System.Collections.Concurrent;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>The forms of spellings for one stemmer: folding and stemming a word takes ten times as long as a
/// lookup.</summary>
internal sealed class WordFormCache(Stemmer stemmer, SpellingBudget budget)
{
    private const int MaxRememberedLength = 64;

    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> forms =
        new ConcurrentDictionary<string, WordForm>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Remembers words of documents only: queries could fill the cache.</summary>
    public WordForm GetForm(ReadOnlySpan<char> spelling, bool remember)
    {
        if (forms.TryGetValue(spelling, out var cached))
        {
            return cached;
        }

        var word = Folding.Fold(spelling);
        var stem = word.Length == 0 ? word : stemmer(word);
        if (!remember || spelling.Length > MaxRememberedLength || budget.TryTake() is not { } number)
        {
            return new WordForm(word, stem);
        }

        // Threads that race for a spelling must share one form.
        return forms.Dictionary.GetOrAdd(spelling.ToString(), new WordForm(word, stem, number));
    }
}

/// <summary>Numbers the cached spellings of all languages together, up to a maximum. ConcurrentDictionary.Count would
/// lock the whole dictionary.</summary>
internal sealed class SpellingBudget
{
    // Some 40 MB. 17 million words of human-rights reports have some 140,000 spellings.
    private const int MaxRemembered = 1 << 18;

    private int taken;

    /// <summary>The next number, from 0; null where the budget is spent.</summary>
    public int? TryTake() =>
        Volatile.Read(ref taken) < MaxRemembered && Interlocked.Increment(ref taken) is <= MaxRemembered and var number
            ? number - 1
            : null;
}
