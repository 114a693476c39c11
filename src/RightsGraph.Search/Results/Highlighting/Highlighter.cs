using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Shows in a hit's own words why it is one. It analyses the text again: the index holds no offsets.
/// </summary>
internal sealed class Highlighter(CompiledQuery query, TextAnalyzer analyzer)
{
    private readonly MatchFinder matches = new(query, analyzer);

    public IReadOnlyList<Highlight> Highlight(Document document, int maxFragments, int fragmentSize)
    {
        var fields = matches.FindMarks(document);
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

    private FragmentSelector Fragments(
        SearchField field, string text, IReadOnlyList<Mark> marks, HashSet<Clause> matched)
    {
        List<Mark> shown = [.. marks.Where(mark => matched.Contains(mark.Clause))];
        return new FragmentSelector(field, text, shown, new WindowSweep(shown, Score));
    }

    // Whole numbers, so that equal fragments are equal whatever was added up before them.
    private long Score(Clause clause) => 1 + (long)(query.Readings[clause].Weight * 1000);
}
