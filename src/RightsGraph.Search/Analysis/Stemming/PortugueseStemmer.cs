using Lucene.Net.Analysis.Pt;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Lucene's light stemmer, which knows plurals of -ão only by their tilde: prisões and alemães are folded
/// here.</summary>
internal static class PortugueseStemmer
{
    private const int MinLetters = 5;

    private static readonly Stemmer Light = LightStemmer.Wrap(new PortugueseLightStemmer().Stem);

    public static string Stem(string word)
    {
        var isPlural = word.EndsWith("oes", StringComparison.Ordinal) || word.EndsWith("aes", StringComparison.Ordinal);
        return Light(isPlural && word.Length >= MinLetters ? word[..^3] + "ao" : word);
    }
}
