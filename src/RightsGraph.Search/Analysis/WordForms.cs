using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// The forms of each spelling met so far: folding and stemming a word costs ten times as much as finding it here.
/// </summary>
internal sealed class WordForms
{
    // Some 30 MB. The 17 million words of `usdos-sections` have 137,000 spellings; queries must not fill the memory.
    private const int MaxRemembered = 1 << 18;

    private static readonly ThreadLocal<PorterStemmer> Stemmers = new(() => new PorterStemmer());

    private readonly ConcurrentDictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    private int remembered;

    public WordForms() => bySpelling = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public WordForm Of(ReadOnlySpan<char> spelling)
    {
        if (bySpelling.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var word = Folding.Fold(spelling);
        var form = new WordForm(word, Stem(word));

        // Counted apart, because the dictionary locks all of itself to tell its size.
        if (Interlocked.Increment(ref remembered) <= MaxRemembered)
        {
            forms.TryAdd(spelling.ToString(), form);
        }

        return form;
    }

    private static string Stem(string word)
    {
        var stemmer = Stemmers.Value!;
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
