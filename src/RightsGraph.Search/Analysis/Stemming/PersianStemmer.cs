namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>
/// Takes off plurals, the endings of possession and comparison, and the yeh of "a" and "of", again and again: prison,
/// prisoner and prisoners are زندان, زندانی and زندانیان. Lucene 4.8 has no stemmer for Persian.
/// </summary>
internal static class PersianStemmer
{
    // Longer ones first, in folded letters, with the letters that must be left: زن has two, and so its plural زنان.
    private static readonly (string Ending, int Least)[] Endings =
    [
        ("هايشان", 2), ("هايمان", 2), ("هايتان", 2), ("هايي", 2), ("هايم", 2), ("هايت", 2), ("هايش", 2), ("هاي", 2),
        ("ترين", 3), ("ها", 2), ("تر", 3), ("ات", 3), ("ان", 2), ("ي", 3),
    ];

    public static string Stem(string word)
    {
        var length = word.Length;
        while (Array.Find(Endings, ending => EndsSo(word.AsSpan(0, length), ending)) is { Ending: { } found })
        {
            length -= found.Length;
        }

        return word[..length];
    }

    private static bool EndsSo(ReadOnlySpan<char> word, (string Ending, int Least) ending) =>
        word.Length - ending.Ending.Length >= ending.Least && word.EndsWith(ending.Ending, StringComparison.Ordinal);
}
