namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Strips articles, plurals, cases, the endings of participles and infinitives, and final vowels. Snowball's
/// stemmer needs the signs of ă, â, ș and ț, which are lost here as in most of what is typed.</summary>
internal static class RomanianStemmer
{
    private const int MinStem = 3;

    // The longest first. Of a participle only what tells it from a noun: libertate keeps its t.
    private static readonly string[] Endings =
    [
        .. ("urilor iilor eilor elor ilor ului urile iile eile ele ile uri iei lor lui ul ii ei ea ia ie le "
            + "arilor arile area arii ari are erea ere irea ire iri andu and indu ind "
            + "atii atilor atele atul ati ata ate at itii itele ita ite iti it ut uta ute uti "
            + "e i a u o")
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    public static string Stem(string word)
    {
        if (!char.IsAsciiLetterLower(word[^1]))
        {
            return word;
        }

        // Închisoare has the plural închisori.
        var stem = word.Replace("oa", "o", StringComparison.Ordinal);
        for (var stripped = true; stripped;)
        {
            var ending = Array.Find(
                Endings,
                suffix => stem.Length - suffix.Length >= MinStem + (suffix.Length > 1 ? 1 : 0)
                    && stem.EndsWith(suffix, StringComparison.Ordinal));
            stripped = ending is not null;
            stem = stem[..^(ending?.Length ?? 0)];
        }

        return stem;
    }
}
