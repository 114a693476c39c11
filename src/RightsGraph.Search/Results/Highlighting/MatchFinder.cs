using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Finds where a query matches the fields of a document. It analyses them again: the index holds no offsets.
/// </summary>
internal sealed class MatchFinder(CompiledQuery query, TextAnalyzer analyzer)
{
    private readonly Dictionary<SearchField, (ClauseMatcher Finder, FirstLetters? SoughtAfter)> finders =
        Enum.GetValues<SearchField>().ToDictionary(field => field, field =>
        {
            var finder = new ClauseMatcher(field, query.Readings);
            return (finder, finder.SoughtAfter);
        });

    /// <summary>The title, the text and the name of the country.</summary>
    public IReadOnlyList<MarkedField> Find(Document document) => Find(document, needsAllTokens: true);

    /// <summary>The same for who does not look at all tokens: only what may be marked is analysed.</summary>
    public IReadOnlyList<MarkedField> FindMarks(Document document) => Find(document, needsAllTokens: false);

    private IReadOnlyList<MarkedField> Find(Document document, bool needsAllTokens)
    {
        var stemmer = Stemmers.Of(document.Language);
        return
        [
            Field(SearchField.Title, document.Title, stemmer, needsAllTokens),
            Field(SearchField.Text, document.Text, stemmer, needsAllTokens),
            CountryName(document.Country, needsAllTokens),
        ];
    }

    private MarkedField CountryName(Country country, bool needsAllTokens)
    {
        var named = Field(SearchField.Country, country.Name, Stemmers.English, needsAllTokens);
        var wanted = new CountryClause(country.Code);
        return query.Readings.ContainsKey(wanted)
            ? named with { Marks = [.. named.Marks, new Mark(0, country.Name.Length, wanted)] }
            : named;
    }

    private MarkedField Field(SearchField field, string? text, Stemmer stemmer, bool needsAllTokens)
    {
        var (finder, soughtAfter) = finders[field];
        var tokens = soughtAfter is { } letters && !needsAllTokens
            ? analyzer.Analyze(text, stemmer, letters)
            : analyzer.Analyze(text, stemmer);
        return new MarkedField(
            field, text ?? string.Empty, tokens, [.. finder.Find(tokens).Select(mark => Whole(text!, mark))]);
    }

    // The words of the index follow an older Unicode: it does not know all marks that belong to a word's last letter.
    private static Mark Whole(string text, Mark mark) => mark with
    {
        Start = TextBreak.SafeBefore(text, mark.Start),
        End = TextBreak.SafeAfter(text, mark.End),
    };
}

/// <summary>
/// A field of a document, its words (all, or those that may be marked), and where the clauses of a query match them.
/// </summary>
internal sealed record MarkedField(
    SearchField Field, string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Mark> Marks);
