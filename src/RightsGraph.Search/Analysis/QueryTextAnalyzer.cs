using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>Analyses words of queries. The language of a query is unknown, so each word has its stems in all languages
/// of the archive.</summary>
internal sealed class QueryTextAnalyzer(TextAnalyzer analyzer, ImmutableArray<string> languages)
{
    // Country names are English in every archive.
    private readonly ImmutableArray<Stemmer> stemmers =
        [.. languages.Select(tag => Stemmers.For(tag)).Prepend(Stemmers.English).Distinct()];

    public static QueryTextAnalyzer For(Snapshot snapshot, TextAnalyzer analyzer) => new(
        analyzer,
        [
            .. snapshot.Documents
                .CountBy(document => document.Language, StringComparer.Ordinal)
                .OrderByDescending(language => language.Value)
                .ThenBy(language => language.Key, StringComparer.Ordinal)
                .Select(language => language.Key),
        ]);

    public IReadOnlyList<QueryWord> Analyze(string text)
    {
        var first = analyzer.Analyze(text, stemmers[0]);
        var others = stemmers[1..].Select(stemmer => analyzer.Analyze(text, stemmer)).ToList();
        return
        [
            .. first.Select((token, index) => new QueryWord(
                token.Word,
                StemSet.Create(others.Select(tokens => tokens[index].Stem).Prepend(token.Stem)),
                token.Start,
                token.End)),
        ];
    }

    public StopWords StopWordsOf(IReadOnlyCollection<string> words) => StopWords.Detect(words, languages);
}

internal sealed record QueryWord(string Word, StemSet Stems, int Start, int End)
{
    /// <summary>Whether it is a single character of a script whose words have one or a few.</summary>
    public bool IsCharacter { get; } = Script.IsCharacter(Word);

    /// <summary>Whether its script writes no blank between it and such a character.</summary>
    public bool MayJoinCharacters => IsCharacter || Script.IsKatakana(Word);
}
