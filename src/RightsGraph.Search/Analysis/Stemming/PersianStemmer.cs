namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Strips plurals, possessives, comparatives and the indefinite yeh repeatedly: prison, prisoner and prisoners
/// are زندان, زندانی and زندانیان. Lucene 4.8 has no stemmer for Persian.</summary>
internal static class PersianStemmer
{
    // Longer ones first, folded, with the length of the shortest stem: زن has two letters, and زنان is its plural.
    private static readonly (string Ending, int MinLength)[] Endings =
    [
        ("هايشان", 2), ("هايمان", 2), ("هايتان", 2), ("هايي", 2), ("هايم", 2), ("هايت", 2), ("هايش", 2), ("هاي", 2),
        ("ترين", 3), ("ها", 2), ("تر", 3), ("ات", 3), ("ان", 2), ("ي", 3),
    ];

    public static string Stem(string word)
    {
        var length = word.Length;
        while (Array.Find(Endings, ending => EndsSo(word.AsSpan(0, length), ending)) is { Ending: { } suffix })
        {
            length -= suffix.Length;
        }

        return word[..length];
    }

    private static bool EndsSo(ReadOnlySpan<char> word, (string Ending, int MinLength) ending) =>
        word.Length - ending.Ending.Length >= ending.MinLength
        && word.EndsWith(ending.Ending, StringComparison.Ordinal);
}
