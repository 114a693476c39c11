using Lucene.Net.Analysis.De;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Lucene's light stemmer, with ae, oe and ue for the umlauts: Häuser, Haeuser and Hauser are one
/// word.</summary>
internal static class GermanStemmer
{
    private static readonly Stemmer Light = LightStemmer.Wrap(new GermanLightStemmer().Stem);

    public static string Stem(string word) => Light(WithoutUmlauts(word));

    private static string WithoutUmlauts(string word)
    {
        for (var i = word.Length - 1; i > 0; i--)
        {
            if (word[i] == 'e' && word[i - 1] is 'a' or 'o' or 'u' && !FollowsVowel(word, i - 1))
            {
                word = word.Remove(i, 1);
            }
        }

        return word;
    }

    // In Frauen, neue and Quelle the e is no umlaut.
    private static bool FollowsVowel(string word, int index) =>
        index > 0 && word[index - 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'q';
}
