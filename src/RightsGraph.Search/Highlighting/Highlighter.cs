using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>
/// Shows in a hit's own words why it is one. It analyses the text again: the index holds no offsets.
/// </summary>
internal sealed class Highlighter
{
    private readonly CompiledQuery query;
    private readonly TextAnalyzer analyzer;
    private readonly Dictionary<SearchField, ClauseFinder> finders;

    public Highlighter(CompiledQuery query, TextAnalyzer analyzer)
    {
        this.query = query;
        this.analyzer = analyzer;
        finders = Enum.GetValues<SearchField>()
            .ToDictionary(field => field, field => new ClauseFinder(field, query.Readings));
    }

    public IReadOnlyList<Highlight> Highlight(Document document, int maxFragments, int fragmentSize)
    {
        var stemmer = Stemmers.Of(document.Language);
        List<(SearchField Field, string Text, IReadOnlyList<Mark> Marks)> fields =
        [
            Field(SearchField.Title, document.Title, stemmer),
            Field(SearchField.Text, document.Text, stemmer),
            CountryName(document.Country),
        ];
        var found = fields.SelectMany(field => field.Marks).Select(mark => mark.Clause).ToHashSet();
        var matched = new HashSet<Clause>();
        MatchedClauses.TryCollect(query.Clauses, found, matched);

        // The sort is stable and the fields stand in document order.
        return
        [
            .. fields
                .SelectMany(field => Fragments(field.Field, field.Text, field.Marks, matched)
                    .Best(maxFragments, fragmentSize))
                .OrderBy(fragment => fragment.Field == SearchField.Country)
                .ThenByDescending(fragment => fragment.Score)
                .Take(maxFragments)
                .Select(fragment => fragment.ToHighlight()),
        ];
    }

    private (SearchField Field, string Text, IReadOnlyList<Mark> Marks) CountryName(Country country)
    {
        var (field, name, marks) = Field(SearchField.Country, country.Name, Stemmers.English);
        var wanted = new CountryClause(country.Code);
        return query.Readings.ContainsKey(wanted)
            ? (field, name, [.. marks, new Mark(0, name.Length, wanted)])
            : (field, name, marks);
    }

    private (SearchField Field, string Text, IReadOnlyList<Mark> Marks) Field(
        SearchField field, string? text, Stemmer stemmer) =>
        (field, text ?? string.Empty, [.. finders[field].Find(analyzer.Analyze(text, stemmer))]);

    private FragmentChooser Fragments(
        SearchField field, string text, IReadOnlyList<Mark> marks, HashSet<Clause> matched)
    {
        List<Mark> shown = [.. marks.Where(mark => matched.Contains(mark.Clause))];
        return new FragmentChooser(field, text, shown, new WindowSweep(shown, Score));
    }

    // Whole numbers, so that equal fragments are equal whatever was added up before them.
    private long Score(Clause clause) => 1 + (long)(query.Readings[clause].Weight * 1000);
}
