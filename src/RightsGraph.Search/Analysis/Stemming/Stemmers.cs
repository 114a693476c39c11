using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Ru;

namespace RightsGraph.Search.Analysis.Stemming;

/// <summary>
/// The stemmer of each language. All take folded words, so that what is typed without accents has the same stem.
/// </summary>
internal static class Stemmers
{
    /// <summary>Porter's; what is not of the Latin script stays as it is.</summary>
    public static Stemmer English { get; } = EnglishStemmer.Stem;

    /// <summary>Every language that has none of its own: a folded word is its own stem.</summary>
    public static Stemmer None { get; } = word => word;

    private static readonly FrozenDictionary<string, Stemmer>.AlternateLookup<ReadOnlySpan<char>> ByLanguage =
        new Dictionary<string, Stemmer>
        {
            ["en"] = English,
            ["fr"] = LightStemmer.Of(new FrenchLightStemmer().Stem),
            ["es"] = LightStemmer.Of(new SpanishLightStemmer().Stem),
            ["pt"] = PortugueseStemmer.Stem,
            ["de"] = GermanStemmer.Stem,
            ["it"] = LightStemmer.Of(new ItalianLightStemmer().Stem),
            ["tr"] = TurkishStemmer.Stem,
            ["ru"] = OfScript('\u0400', '\u04FF', LightStemmer.Of(new RussianLightStemmer().Stem)),
            ["ar"] = OfScript('\u0600', '\u06FF', LightStemmer.Of(new ArabicStemmer().Stem)),
            ["fa"] = OfScript('\u0600', '\u06FF', PersianStemmer.Stem),

            // The characters of these have no forms; the foreign names and words among them are mostly English.
            ["zh"] = English,
            ["ja"] = English,
            ["ko"] = English,

            // What is too short to tell its language from is mostly a heading in the archive's own.
            ["und"] = English,
        }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them, each once.</summary>
    public static IEnumerable<Stemmer> All => ByLanguage.Dictionary.Values.Append(None).Distinct();

    /// <param name="language">A BCP 47 tag, of which the first subtag counts.</param>
    public static Stemmer Of(ReadOnlySpan<char> language)
    {
        var subtag = language.IndexOf('-');
        return ByLanguage.TryGetValue(subtag < 0 ? language : language[..subtag], out var stemmer) ? stemmer : None;
    }

    // Reports in other scripts hold English names and words.
    private static Stemmer OfScript(char first, char last, Stemmer stemmer) =>
        word => word[0] >= first && word[0] <= last ? stemmer(word) : English(word);
}
