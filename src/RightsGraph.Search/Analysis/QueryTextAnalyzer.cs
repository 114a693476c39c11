using System.Collections.Immutable;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Analyses words of queries: nobody says in which language a query is, so each word has the stems that it would have
/// in a document of any language that the archive holds.
/// </summary>
internal sealed class QueryTextAnalyzer
{
    private readonly TextAnalyzer analyzer;
    private readonly ImmutableArray<Stemmer> stemmers;
    private readonly ImmutableArray<string> languages;

    private QueryTextAnalyzer(TextAnalyzer analyzer, IEnumerable<string> tags)
    {
        this.analyzer = analyzer;
        languages = [.. tags];

        // The names of countries are English in every archive.
        stemmers = [.. languages.Select(tag => Stemmers.Of(tag)).Prepend(Stemmers.English).Distinct()];
    }

    public static QueryTextAnalyzer Of(Snapshot snapshot, TextAnalyzer analyzer) => new(
        analyzer,
        snapshot.Documents
            .CountBy(document => document.Language, StringComparer.Ordinal)
            .OrderByDescending(language => language.Value)
            .ThenBy(language => language.Key, StringComparer.Ordinal)
            .Select(language => language.Key));

    /// <summary>For an archive in these languages, given as BCP 47 tags, the one with most documents first.</summary>
    public static QueryTextAnalyzer Of(TextAnalyzer analyzer, params IEnumerable<string> languages) => new(analyzer, languages);

    public IReadOnlyList<QueryWord> Analyze(string text)
    {
        var first = analyzer.Analyze(text, stemmers[0]);
        var others = stemmers[1..].Select(stemmer => analyzer.Analyze(text, stemmer)).ToList();
        return
        [
            .. first.Select((token, place) => new QueryWord(
                token.Word,
                StemSet.Of(others.Select(tokens => tokens[place].Stem).Prepend(token.Stem)),
                token.Start,
                token.End)),
        ];
    }

    /// <summary>The function words of the language that the words of a query seem to be in.</summary>
    public StopWords StopWordsOf(IReadOnlyCollection<string> words) => StopWords.Of(words, languages);
}
