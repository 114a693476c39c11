using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>
/// Finds where a query matches the fields of a document. It analyses them again: the index holds no offsets.
/// </summary>
internal sealed class MatchFinder(CompiledQuery query, TextAnalyzer analyzer)
{
    private readonly Dictionary<SearchField, ClauseFinder> finders = Enum.GetValues<SearchField>()
        .ToDictionary(field => field, field => new ClauseFinder(field, query.Readings));

    /// <summary>The title, the text and the name of the country.</summary>
    public IReadOnlyList<MarkedField> Find(Document document)
    {
        var stemmer = Stemmers.Of(document.Language);
        return
        [
            Field(SearchField.Title, document.Title, stemmer),
            Field(SearchField.Text, document.Text, stemmer),
            CountryName(document.Country),
        ];
    }

    private MarkedField CountryName(Country country)
    {
        var named = Field(SearchField.Country, country.Name, Stemmers.English);
        var wanted = new CountryClause(country.Code);
        return query.Readings.ContainsKey(wanted)
            ? named with { Marks = [.. named.Marks, new Mark(0, country.Name.Length, wanted)] }
            : named;
    }

    private MarkedField Field(SearchField field, string? text, Stemmer stemmer)
    {
        var tokens = analyzer.Analyze(text, stemmer);
        return new MarkedField(
            field, text ?? string.Empty, tokens, [.. finders[field].Find(tokens).Select(mark => Whole(text!, mark))]);
    }

    // The words of the index follow an older Unicode: it does not know all marks that belong to a word's last letter.
    private static Mark Whole(string text, Mark mark) => mark with
    {
        Start = Cut.SafeBefore(text, mark.Start),
        End = Cut.SafeAfter(text, mark.End),
    };
}

/// <summary>A field of a document, its words, and where the clauses of a query match them.</summary>
internal sealed record MarkedField(
    SearchField Field, string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Mark> Marks);
