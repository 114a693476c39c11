namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>Strips one chain of plural, possessive and case, then a final vowel. Snowball's stemmer needs vowel
/// harmony, which is lost where ı is typed as i and ü as u; in folded words they are equal.</summary>
internal static class TurkishStemmer
{
    private const int MinBeforeVowel = 4;

    // With the length of the shortest stem: else basın (press) would be baş (head).
    private static readonly (string Ending, int MinLength)[] Endings =
    [
        .. Chains(
            minLength: 2,
            "larindan lerinden larinin lerinin larinda lerinde larimiz lerimiz lariniz leriniz lariyla leriyle",
            "larina lerine larini lerini lardan lerden larin lerin larda lerde larla lerle lari leri lara lere lar ler")
        .Concat(AfterVowels("sindan sinden sundan sunden sinda sinde sunda sunde sinin sunun sina sine suna sune"))
        .Concat(AfterVowels("sini sunu si su yla yle yi yu"))
        .Concat(Chains(
            minLength: 4,
            "indan inden undan unden inda inde unda unde inin unun ina ine una une ini unu",
            "eye aya dan den tan ten in un i u a e"))
        .Concat(Chains(minLength: 5, "nin nun da de ta te la le"))
        .OrderByDescending(ending => ending.Ending.Length),
    ];

    public static string Stem(string word)
    {
        // Suffixes of names follow an apostrophe: Türkiye'de.
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        var stem = apostrophe > 1 ? word[..apostrophe] : word.Replace("'", string.Empty, StringComparison.Ordinal);
        if (!char.IsAsciiLetterLower(stem[^1]))
        {
            return stem;
        }

        var ending = Array.Find(Endings, ending => EndsSo(stem, ending)).Ending ?? string.Empty;
        return WithoutVowel(stem[..^ending.Length]);
    }

    private static bool EndsSo(string word, (string Ending, int MinLength) ending) =>
        word.Length - ending.Ending.Length >= ending.MinLength
        && word.EndsWith(ending.Ending, StringComparison.Ordinal);

    private static string WithoutVowel(string stem) =>
        stem.Length > MinBeforeVowel && stem[^1] is 'a' or 'e' or 'i' or 'u' ? stem[..^1] : stem;

    private static IEnumerable<(string Ending, int MinLength)> Chains(int minLength, params string[] endings) =>
        endings.SelectMany(line => line.Split(' ')).Select(ending => (ending, minLength));

    // Polis (police) is no possessive of pol.
    private static IEnumerable<(string Ending, int MinLength)> AfterVowels(string endings) =>
        Chains(minLength: 4, endings).SelectMany(chain =>
            "aeiu".Select(vowel => (vowel + chain.Ending, chain.MinLength)));
}
