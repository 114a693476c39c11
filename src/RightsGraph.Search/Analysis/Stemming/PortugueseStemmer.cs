using Lucene.Net.Analysis.Pt;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>
/// Lucene's light stemmer, which knows the plurals of -ão by their tilde alone: prisões and alemães are folded here.
/// </summary>
internal static class PortugueseStemmer
{
    private const int MinLetters = 5;

    private static readonly Stemmer Light = LightStemmer.Of(new PortugueseLightStemmer().Stem);

    public static string Stem(string word)
    {
        var isPlural = word.EndsWith("oes", StringComparison.Ordinal) || word.EndsWith("aes", StringComparison.Ordinal);
        return Light(isPlural && word.Length >= MinLetters ? word[..^3] + "ao" : word);
    }
}
