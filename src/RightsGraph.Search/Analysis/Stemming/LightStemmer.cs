namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>One of Lucene's stemmers that shorten a word in place.</summary>
internal static class LightStemmer
{
    /// <summary>Numbers are no words, but some of these would take 100 for a misspelt 10.</summary>
    /// <param name="stem">Takes letters and their number, and returns how many of them are the stem.</param>
    public static Stemmer Of(Func<char[], int, int> stem) => word =>
    {
        if (!char.IsLetter(word[^1]) || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        var letters = word.ToCharArray();
        return new string(letters, 0, stem(letters, letters.Length));
    };
}
