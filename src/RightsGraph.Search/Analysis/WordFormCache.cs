using System.Collections.Concurrent;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// The forms of each spelling met so far in texts of one stemmer: folding and stemming a word costs ten times as much
/// as finding it here.
/// </summary>
internal sealed class WordFormCache
{
    private const int MaxRememberedLength = 64;

    private readonly ConcurrentDictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    private readonly Stemmer stemmer;
    private readonly SpellingBudget budget;

    public WordFormCache(Stemmer stemmer, SpellingBudget budget)
    {
        bySpelling = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        this.stemmer = stemmer;
        this.budget = budget;
    }

    /// <summary>Only what stands in documents should be remembered: queries could fill the memory.</summary>
    public WordForm Of(ReadOnlySpan<char> spelling, bool remember)
    {
        if (bySpelling.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var word = Folding.Fold(spelling);
        var stem = word.Length == 0 ? word : stemmer(word);
        if (!remember || spelling.Length > MaxRememberedLength || budget.TryTake() is not { } number)
        {
            return new WordForm(word, stem);
        }

        // Of two threads that meet the spelling at once both get what was remembered first.
        return forms.GetOrAdd(spelling.ToString(), new WordForm(word, stem, number));
    }
}
