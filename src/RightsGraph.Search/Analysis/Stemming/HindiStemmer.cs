using Lucene.Net.Analysis.Hi;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Lucene's normalizer and light stemmer, in this order: many writers omit the nukta, and write long vowels
/// short.</summary>
internal static class HindiStemmer
{
    private static readonly HindiNormalizer Normalizer = new();
    private static readonly Lucene.Net.Analysis.Hi.HindiStemmer Light = new();

    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        var length = Normalizer.Normalize(letters, letters.Length);
        return new string(letters, 0, Light.Stem(letters, length));
    }
}
