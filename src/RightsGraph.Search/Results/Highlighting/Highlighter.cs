using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Makes the fragments of a hit. It analyses the text again: the index stores no offsets.</summary>
internal sealed class Highlighter(CompiledQuery query, TextAnalyzer analyzer, SearchBudget budget)
{
    /// <summary>To choose fragments of a text that is analysed, for each of its units: its sentences are found
    /// again.</summary>
    private const double SelectionMicroseconds = 0.004;

    private readonly MatchFinder matches = new(query, analyzer);

    // A response has all of a hit side by side: its highlights, those of one field, its excerpt.
    private Analysed? last;

    /// <param name="document">The hit.</param>
    /// <param name="maxFragments">How many, of all fields together.</param>
    /// <param name="fragmentSize">Of each, in UTF-16 units.</param>
    /// <param name="within">Which fields are shown; all where null.</param>
    public IReadOnlyList<Highlight> Highlight(
        Document document, int maxFragments, int fragmentSize, IReadOnlyCollection<SearchField>? within = null) =>
        Timed<IReadOnlyList<Highlight>>(document, found =>
        [
            // The sort is stable, and the fields are in document order.
            .. found.Fields
                .Where(field => within?.Contains(field.Field) ?? true)
                .SelectMany(field => Fragments(field, found.Matched).Best(maxFragments, fragmentSize))
                .OrderBy(fragment => fragment.Field == SearchField.Country)
                .ThenByDescending(fragment => fragment.Score)
                .Take(maxFragments)
                .Select(fragment => fragment.ToHighlight()),
        ]);

    /// <summary>The best passage of the text, or its beginning where nothing in it matched.</summary>
    public string? Excerpt(Document document, int length) => Timed(document, found =>
    {
        var field = found.Fields.Single(field => field.Field == SearchField.Text);
        if (document.TextLength == 0)
        {
            return document.Text;
        }

        // One match may be longer than the excerpt.
        return Fragments(field, found.Matched).Best(maxFragments: 1, length) is [var passage]
            ? Excerpts.Beginning(field.Text[passage.Start..passage.End], length)
            : Excerpts.Beginning(field.Text, length);
    });

    /// <summary>All that matches in the text, in its order; what overlaps is one.</summary>
    public IReadOnlyList<TextSpan> MarksOfText(Document document) => Timed(document, found =>
    {
        var spans = new List<TextSpan>();
        foreach (var mark in found.Fields
            .Where(field => field.Field == SearchField.Text)
            .SelectMany(field => field.Marks)
            .Where(mark => found.Matched.Contains(mark.Clause))
            .OrderBy(mark => mark.Start))
        {
            if (spans is [.., var previous] && mark.Start <= previous.End)
            {
                spans[^1] = previous with { End = Math.Max(previous.End, mark.End) };
            }
            else
            {
                spans.Add(new TextSpan(mark.Start, mark.End));
            }
        }

        return spans;
    });

    private T Timed<T>(Document document, Func<Analysed, T> work)
    {
        budget.Charge((document.TextLength * SelectionMicroseconds)
            + (ReferenceEquals(last?.Document, document) ? 0 : matches.EstimateMicroseconds(document)));
        var start = budget.Time.GetTimestamp();
        var value = work(Analyse(document));
        budget.Spend(budget.Time.GetElapsedTime(start));
        return value;
    }

    private Analysed Analyse(Document document)
    {
        if (last is { } before && ReferenceEquals(before.Document, document))
        {
            return before;
        }

        var fields = matches.Find(document, needsAllTokens: false);
        var found = fields.SelectMany(field => field.Marks).Select(mark => mark.Clause).ToHashSet();
        var matched = new HashSet<Clause>();
        MatchedClauses.TryCollect(query.Clauses, found, matched);
        return last = new Analysed(document, fields, matched);
    }

    private FragmentSelector Fragments(MarkedField field, HashSet<Clause> matched)
    {
        List<Mark> shown = [.. field.Marks.Where(mark => matched.Contains(mark.Clause))];
        return new FragmentSelector(field.Field, field.Text, shown, new WindowSweep(shown, Score));
    }

    // Integers: sums of floats would depend on their order, and equal fragments would differ.
    private long Score(Clause clause) => 1 + (long)(query.Statistics[clause].Weight * 1000);

    private sealed record Analysed(
        Document Document, IReadOnlyList<MarkedField> Fields, HashSet<Clause> Matched);
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
