using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Ru;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>The stemmers by language. They take folded words, so that words typed without accents have the same
/// stem.</summary>
internal static class Stemmers
{
    /// <summary>Porter's. Words in other scripts stay as they are.</summary>
    public static Stemmer English { get; } = EnglishStemmer.Stem;

    private static Stemmer Turkish { get; } = TurkishStemmer.Stem;

    public static Stemmer None { get; } = word => word;

    private static readonly FrozenDictionary<string, Stemmer>.AlternateLookup<ReadOnlySpan<char>> ByLanguage =
        new Dictionary<string, Stemmer>
        {
            ["en"] = English,
            ["fr"] = LightStemmer.Wrap(new FrenchLightStemmer().Stem),
            ["es"] = LightStemmer.Wrap(new SpanishLightStemmer().Stem),
            ["pt"] = PortugueseStemmer.Stem,
            ["de"] = GermanStemmer.Stem,
            ["it"] = LightStemmer.Wrap(new ItalianLightStemmer().Stem),
            ["tr"] = Turkish,
            ["ru"] = ForScript('\u0400', '\u04FF', LightStemmer.Wrap(new RussianLightStemmer().Stem)),
            ["ar"] = ForScript('\u0600', '\u06FF', LightStemmer.Wrap(new ArabicStemmer().Stem)),
            ["hi"] = ForScript('\u0900', '\u097F', HindiStemmer.Stem),
            ["ro"] = RomanianStemmer.Stem,
            ["fa"] = ForScript('\u0600', '\u06FF', PersianStemmer.Stem),

            // These have no inflected forms; foreign names and words in them are mostly English.
            ["zh"] = English,
            ["ja"] = English,
            ["ko"] = English,

            // A text too short for detection is mostly a heading in the archive's own language.
            ["und"] = English,
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the apostrophes of a word tell where its stem ends.</summary>
    public static bool KeepsApostrophes(Stemmer stemmer) => stemmer == Turkish;

    public static IEnumerable<Stemmer> All => ByLanguage.Dictionary.Values.Append(None).Distinct();

    public static Stemmer For(ReadOnlySpan<char> language)
    {
        var subtag = language.IndexOf('-');
        return ByLanguage.TryGetValue(subtag < 0 ? language : language[..subtag], out var stemmer) ? stemmer : None;
    }

    // Reports in other scripts have English names and words.
    private static Stemmer ForScript(char first, char last, Stemmer stemmer) =>
        word => word[0] >= first && word[0] <= last ? stemmer(word) : English(word);
}

/// <summary>Returns the stem of a folded word. Thread-safe.</summary>
internal delegate string Stemmer(string word);

internal static class LightStemmer
{
    /// <summary>Wraps one of Lucene's stemmers. It skips numbers, as some would make 10 of 100.</summary>
    public static Stemmer Wrap(Func<char[], int, int> stem) => word =>
    {
        if (!char.IsLetter(word[^1]) || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        var letters = word.ToCharArray();
        return new string(letters, 0, stem(letters, letters.Length));
    };
}
