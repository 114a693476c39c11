using System.Buffers;
using System.Collections.Concurrent;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>The forms of spellings for one stemmer: folding and stemming a word takes ten times as long as a
/// lookup.</summary>
internal sealed class WordFormCache(Stemmer stemmer, SpellingBudget budget)
{
    private const int MaxRememberedLength = 64;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘`´ʼʻ");

    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> forms =
        new ConcurrentDictionary<string, WordForm>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Remembers words of documents only: queries could fill the cache.</summary>
    public WordForm GetForm(ReadOnlySpan<char> spelling, bool remember)
    {
        if (forms.TryGetValue(spelling, out var cached))
        {
            return cached;
        }

        var folded = Folding.Fold(spelling);
        var number = remember && spelling.Length <= MaxRememberedLength ? budget.TryTake() : null;
        var form = Create(folded, IsName(spelling), number);

        // Threads that race for a spelling must share one form.
        return number is null ? form : forms.Dictionary.GetOrAdd(spelling.ToString(), form);
    }

    private WordForm Create(FoldedWord folded, bool isName, int? number)
    {
        var unelided = folded.Unelided is { } whole ? new WordForm(whole, StemOf(whole)) : null;
        return new WordForm(
            folded.Word,
            Stemmers.KeepsApostrophes(stemmer) && folded.Marked is { } marked ? stemmer(marked) : StemOf(folded.Word),
            number ?? WordForm.Unnumbered)
        {
            Unelided = unelided,
            UnelidedName = isName ? unelided : null,
        };
    }

    private string StemOf(string word) => word.Length == 0 ? word : stemmer(word);

    private static bool IsName(ReadOnlySpan<char> spelling) =>
        spelling.IndexOfAny(Apostrophes) is >= 0 and var sign
        && sign + 1 < spelling.Length
        && char.IsUpper(spelling[sign + 1]);
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
