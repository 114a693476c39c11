namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>
/// Takes off one chain of plural, possession and case, and then a vowel at the end. Snowball's stemmer looks for vowel
/// harmony, which is lost where ı is typed as i and ü as u; this one takes folded words, in which both are one.
/// </summary>
internal static class TurkishStemmer
{
    private const int MinBeforeVowel = 4;

    // Longer ones first, with the letters that must be left: without that the press, basın, would be a head, baş.
    private static readonly (string Ending, int Least)[] Endings =
    [
        .. Chains(
            least: 2,
            "larindan lerinden larinin lerinin larinda lerinde larimiz lerimiz lariniz leriniz lariyla leriyle",
            "larina lerine larini lerini lardan lerden larin lerin larda lerde larla lerle lari leri lara lere lar ler")
        .Concat(AfterVowels("sindan sinden sundan sunden sinda sinde sunda sunde sinin sunun sina sine suna sune"))
        .Concat(AfterVowels("sini sunu si su yla yle yi yu"))
        .Concat(Chains(
            least: 4,
            "indan inden undan unden inda inde unda unde inin unun ina ine una une ini unu",
            "eye aya dan den tan ten in un i u a e"))
        .Concat(Chains(least: 5, "nin nun da de ta te la le"))
        .OrderByDescending(ending => ending.Ending.Length),
    ];

    public static string Stem(string word)
    {
        // What is joined to a name: Türkiye'de.
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        var stem = apostrophe > 1 ? word[..apostrophe] : word;
        if (!char.IsAsciiLetterLower(stem[^1]))
        {
            return stem;
        }

        var ending = Array.Find(Endings, ending => EndsSo(stem, ending)).Ending ?? string.Empty;
        return WithoutVowel(stem[..^ending.Length]);
    }

    private static bool EndsSo(string word, (string Ending, int Least) ending) =>
        word.Length - ending.Ending.Length >= ending.Least && word.EndsWith(ending.Ending, StringComparison.Ordinal);

    private static string WithoutVowel(string stem) =>
        stem.Length > MinBeforeVowel && stem[^1] is 'a' or 'e' or 'i' or 'u' ? stem[..^1] : stem;

    private static IEnumerable<(string Ending, int Least)> Chains(int least, params string[] endings) =>
        endings.SelectMany(line => line.Split(' ')).Select(ending => (ending, least));

    // Police, polis, is no possession of pol.
    private static IEnumerable<(string Ending, int Least)> AfterVowels(string endings) =>
        Chains(least: 4, endings).SelectMany(chain =>
            "aeiu".Select(vowel => (vowel + chain.Ending, chain.Least)));
}
