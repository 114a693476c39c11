using System.Buffers;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace RightsGraph.Search.Analysis.Stemming;

internal static class EnglishStemmer
{
    private static readonly ThreadLocal<PorterStemmer> Stemmers = new(() => new PorterStemmer());

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Stem(string word)
    {
        // Porter's rules are for words of three letters and more: "us" is no plural.
        if (word.Length < 3 || !char.IsAsciiLetterLower(word[^1]))
        {
            return word;
        }

        var stemmer = Stemmers.Value!;
        stemmer.SetCurrent(word);
        stemmer.Stem();

        // Porter's stem of "use" is "us", which mostly means the United States.
        return stemmer.Current == "us" ? "use" : WithoutLogi(stemmer.Current);
    }

    // A rule that Porter added later to his own program: psychology is psychological. Lucene's has it not.
    private static string WithoutLogi(string stem) =>
        stem.EndsWith("logi", StringComparison.Ordinal) && HasMeasure(stem.AsSpan(0, stem.Length - 4))
            ? stem[..^1]
            : stem;

    // Porter's m > 0: a vowel, and a consonant behind it.
    private static bool HasMeasure(ReadOnlySpan<char> word)
    {
        var vowel = word.IndexOfAny(Vowels);
        return vowel >= 0 && word[vowel..].ContainsAnyExcept(Vowels);
    }
}
