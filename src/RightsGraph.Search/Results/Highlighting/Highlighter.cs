using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Makes the fragments of a hit. It analyses the text again: the index stores no offsets.</summary>
internal sealed class Highlighter(CompiledQuery query, TextAnalyzer analyzer, SearchBudget budget)
{
    private readonly MatchFinder matches = new(query, analyzer);

    public IReadOnlyList<Highlight> Highlight(Document document, int maxFragments, int fragmentSize)
    {
        budget.Charge(matches.EstimateMicroseconds(document));
        var start = budget.Time.GetTimestamp();
        var highlights = Find(document, maxFragments, fragmentSize);
        budget.Spend(budget.Time.GetElapsedTime(start));
        return highlights;
    }

    private List<Highlight> Find(Document document, int maxFragments, int fragmentSize)
    {
        var fields = matches.Find(document, needsAllTokens: false);
        var found = fields.SelectMany(field => field.Marks).Select(mark => mark.Clause).ToHashSet();
        var matched = new HashSet<Clause>();
        MatchedClauses.TryCollect(query.Clauses, found, matched);

        // The sort is stable, and the fields are in document order.
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

    // Integers: sums of floats would depend on their order, and equal fragments would differ.
    private long Score(Clause clause) => 1 + (long)(query.Statistics[clause].Weight * 1000);
}

/// <summary>Tells which clauses made a document a hit: not those of a group that fails, nor negated ones.</summary>
internal static class MatchedClauses
{
    /// <summary>Collects those of the found clauses that made a group match; false where it does not.</summary>
    public static bool TryCollect(GroupClause group, HashSet<Clause> found, HashSet<Clause> matched)
    {
        var here = new HashSet<Clause>();
        if (group.MustNot.Any(clause => Matches(clause, found, []))
            || !group.Must.All(clause => Matches(clause, found, here) || clause is PlaceClause or TimeClause))
        {
            return false;
        }

        var optional = group.Should.Concat(group.Compounds).Count(
            clause => Matches(clause, found, here) || clause is PlaceClause or TimeClause);
        if (optional == 0 && group.Must.IsEmpty && !group.Should.IsEmpty)
        {
            return false;
        }

        matched.UnionWith(here);
        return true;
    }

    private static bool Matches(Clause clause, HashSet<Clause> found, HashSet<Clause> matched)
    {
        return clause switch
        {
            GroupClause group => TryCollect(group, found, matched),
            NamesClause names => AnyOf(names.Names),
            PlaceClause place => AnyOf([.. place.AllNames, new CountryClause(place.Code)]),
            TimeClause time => AnyOf([.. time.Words]),
            _ => IsFound(),
        };

        bool IsFound()
        {
            if (!found.Contains(clause))
            {
                return false;
            }

            matched.Add(clause);
            return true;
        }

        // Each that matches is collected.
        bool AnyOf(ImmutableArray<Clause> alternatives) => alternatives
            .Aggregate(false, (any, alternative) => Matches(alternative, found, matched) || any);
    }
}
