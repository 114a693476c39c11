using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Search.Analysis;

/// <summary>Analyses words of queries. The language of a query is unknown, so each word has its stems in all languages
/// of the archive.</summary>
internal sealed class QueryTextAnalyzer(TextAnalyzer analyzer, ImmutableArray<string> languages)
{
    // Country names are English in every archive.
    private readonly ImmutableArray<Stemmer> stemmers =
        [.. languages.Select(tag => Stemmers.For(tag)).Prepend(Stemmers.English).Distinct()];

    /// <summary>The first and the last year that texts are of; null where none has a year.</summary>
    public (int Min, int Max)? Years { get; private init; }

    public static QueryTextAnalyzer For(Snapshot snapshot, TextAnalyzer analyzer) => new(
        analyzer,
        [
            .. snapshot.Documents
                .CountBy(document => document.Language, StringComparer.Ordinal)
                .OrderByDescending(language => language.Value)
                .ThenBy(language => language.Key, StringComparer.Ordinal)
                .Select(language => language.Key),
        ])
    {
        Years = YearsOf(snapshot),
    };

    /// <summary>The languages of the archive, without regions, the most frequent first.</summary>
    public ImmutableArray<string> Languages { get; } =
        [.. languages.Select(tag => tag.Split('-')[0]).Distinct(StringComparer.Ordinal)];

    public SynonymTable Synonyms => analyzer.Synonyms;

    /// <summary>Words that are meant in any spelling, as those outside of quotation marks are.</summary>
    public IReadOnlyList<QueryWord> AnalyzeWords(string text) => [.. Analyze(text).Select(WithSpellings)];

    /// <summary>Whether a name as a whole is a stop word of a language of the archive, as UN is in French.</summary>
    public bool IsStopWord(QueryWord word) => languages.Any(tag => StopWords.For(tag).Contains(word.Word));

    public IReadOnlyList<QueryWord> Analyze(string text)
    {
        var first = analyzer.Analyze(text, stemmers[0]);
        var others = stemmers[1..].Select(stemmer => analyzer.Analyze(text, stemmer)).ToList();
        return
        [
            .. first.Select((token, index) => new QueryWord(
                token.Word,
                WithJoined(others.Select(tokens => tokens[index]).Prepend(token).SelectMany(StemsOf)),
                token.Start,
                token.End)),
        ];
    }

    public IReadOnlyList<string> SpellingsOf(QueryWord word) =>
        Synonyms.SpellingsOf(word.Word, Stemmers.English(word.Word));

    public StopWords StopWordsOf(IReadOnlyCollection<string> words) => StopWords.Detect(words, languages);

    private static (int Min, int Max)? YearsOf(Snapshot snapshot)
    {
        (int Min, int Max)? years = null;
        foreach (var document in snapshot.Documents)
        {
            if (document.Year is { } year)
            {
                years = years is var (min, max) ? (Math.Min(min, year), Math.Max(max, year)) : (year, year);
            }
        }

        return years;
    }

    /// <summary>A word without the stems of texts that write it as two with a hyphen.</summary>
    public static StemSet Solid(StemSet word) => StemSet.Create(word.Stems.Where(stem => !Hyphenation.IsMarked(stem)));

    private static StemSet WithJoined(IEnumerable<string> stems) =>
        StemSet.Create(stems.SelectMany(stem =>
            Hyphenation.MayJoin(stem) ? (string[])[stem, Hyphenation.Mark(stem)] : [stem]));

    private QueryWord WithSpellings(QueryWord word)
    {
        var spellings = SpellingsOf(word);
        return spellings.Count == 0
            ? word
            : word with
            {
                Stems = StemSet.Create(
                    [.. word.Stems.Stems, .. spellings.SelectMany(Analyze).SelectMany(other => other.Stems.Stems)]),
            };
    }

    // Nobody knows whether a text has N'Djamena or Ndjamena.
    private static IEnumerable<string> StemsOf(Token token) =>
        token.Form.Unelided is { } whole ? [token.Stem, whole.Stem] : [token.Stem];
}

internal sealed record QueryWord(string Word, StemSet Stems, int Start, int End)
{
    /// <summary>Whether it is a single character of a script whose words have one or a few.</summary>
    public bool IsCharacter { get; } = Script.IsCharacter(Word);

    /// <summary>Whether its script writes no blank between it and such a character.</summary>
    public bool MayJoinCharacters => IsCharacter || Script.IsKatakana(Word);
}
