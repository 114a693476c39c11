using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Finds where a query matches the fields of a document, by analysing them again.</summary>
internal sealed class MatchFinder(CompiledQuery query, TextAnalyzer analyzer)
{
    private readonly Dictionary<SearchField, ClauseMatcher> matchers = Enum.GetValues<SearchField>()
        .ToDictionary(field => field, field => new ClauseMatcher(field, query.Statistics));

    private readonly int phrases = query.Statistics.Keys.Count(clause =>
        ((clause as ScopedClause)?.Inner ?? clause) is PhraseClause or CharacterBigramClause);

    /// <summary>The processor time of <see cref="Find"/>, about: to analyse the text, and to look for each phrase in
    /// it.</summary>
    public double EstimateMicroseconds(Document document)
    {
        const double ForUnit = 0.02;
        const double ForPhraseAndUnit = 0.002;
        return document.TextLength * (ForUnit + (phrases * ForPhraseAndUnit));
    }

    public IReadOnlyList<MarkedField> Find(Document document, bool needsAllTokens)
    {
        var stemmer = Stemmers.For(document.Language);
        return
        [
            Field(SearchField.Title, document.Title, stemmer, needsAllTokens),
            Field(SearchField.Text, document.Text, stemmer, needsAllTokens),
            CountryNames(document, needsAllTokens),
        ];
    }

    private MarkedField CountryNames(Document document, bool needsAllTokens)
    {
        var named = Field(SearchField.Country, CountryNamesOf.All(document), Stemmers.English, needsAllTokens);
        foreach (var country in document.Countries)
        {
            var wanted = new CountryClause(country.Code);
            if (query.Statistics.ContainsKey(wanted)
                && CountryNamesOf.SpanOf(country.Code, document) is var (start, end))
            {
                named = named with { Marks = [.. named.Marks, new Mark(start, end, wanted)] };
            }
        }

        return named;
    }

    private MarkedField Field(SearchField field, string? text, Stemmer stemmer, bool needsAllTokens)
    {
        var matcher = matchers[field];
        var tokens = analyzer.Analyze(text, stemmer, firstLetters: needsAllTokens ? null : matcher.FirstLetters);
        return new MarkedField(
            field, text ?? string.Empty, tokens, [.. matcher.Find(tokens).Select(mark => Whole(text!, mark))]);
    }

    // Some characters are combined by Unicode's clusters and not by their categories.
    private static Mark Whole(string text, Mark mark) => mark with
    {
        Start = TextBreak.SafeBefore(text, mark.Start),
        End = TextBreak.SafeAfter(text, mark.End),
    };
}

internal readonly record struct Mark(int Start, int End, Clause Clause);

internal sealed record MarkedField(
    SearchField Field, string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Mark> Marks);
