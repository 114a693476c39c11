using Lucene.Net.Tartarus.Snowball.Ext;

namespace RightsGraph.Search.Analysis.Stemming;

internal static class EnglishStemmer
{
    private static readonly ThreadLocal<PorterStemmer> Stemmers = new(() => new PorterStemmer());

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
        return stemmer.Current == "us" ? "use" : stemmer.Current;
    }
}
