using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// The forms of each spelling met so far: folding and stemming a word costs ten times as much as finding it here.
/// </summary>
internal sealed class WordForms
{
    // Some 30 MB; 17 million words of reports on human rights were counted to have some 140,000 spellings.
    private const int MaxRemembered = 1 << 18;

    private const int LongestRemembered = 64;

    private static readonly ThreadLocal<PorterStemmer> Stemmers = new(() => new PorterStemmer());

    private readonly ConcurrentDictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    private int remembered;

    public WordForms() => bySpelling = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Only what stands in documents should be remembered: queries could fill the memory.</summary>
    public WordForm Of(ReadOnlySpan<char> spelling, bool remember)
    {
        if (bySpelling.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var word = Folding.Fold(spelling);
        var form = new WordForm(word, Stem(word));

        // Counted apart, because the dictionary locks all of itself to tell its size.
        if (remember && spelling.Length <= LongestRemembered && Interlocked.Increment(ref remembered) <= MaxRemembered)
        {
            forms.TryAdd(spelling.ToString(), form);
        }

        return form;
    }

    private static string Stem(string word)
    {
        // Porter's rules are for English endings and for words of three letters and more: "us" is no plural.
        if (word.Length < 3 || !char.IsAsciiLetterLower(word[^1]))
        {
            return word;
        }

        var stemmer = Stemmers.Value!;
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
