using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Makes the condition that tells hits from texts that share but a word with the query.</summary>
internal sealed class CoverageBuilder(Matching matching)
{
    private readonly List<Query> places = [];
    private readonly List<Query> pages = [];
    private readonly List<Query> times = [];
    private readonly List<(List<Query> AnyOf, Clause Clause, double Weight)> words = [];

    public void Add(Clause clause, Query query, double weight)
    {
        if (matching.Match == SearchMatch.All)
        {
            words.Add(([query], clause, 1));
        }
        else if (IsPlace(clause))
        {
            places.Add(query);
        }
        else if (clause is not TimeClause && weight > 0)
        {
            words.Add(([query], clause, weight));
        }
    }

    /// <summary>Whether a text on the page of a country, or of a time, has more of the query than others.</summary>
    public bool CountsPlaces(GroupClause group) =>
        matching.Match == SearchMatch.Best && !group.AreAlternatives && group.Must.IsEmpty;

    public void AddPage(Query page) => pages.Add(page);

    public void AddTime(Query time) => times.Add(time);

    /// <summary>A text with two words written as one has both.</summary>
    public void AddCompound(WordPair pair, Query query)
    {
        foreach (var (anyOf, clause, _) in words)
        {
            if (clause is TermClause term && (term.Stems.Equals(pair.Left) || term.Stems.Equals(pair.Right)))
            {
                anyOf.Add(query);
            }
        }
    }

    /// <summary>Null where every match is a hit.</summary>
    public CoverageQuery? Build(GroupClause group)
    {
        if (matching.Match == SearchMatch.Any || group.AreAlternatives)
        {
            return null;
        }

        if (matching.Match == SearchMatch.All)
        {
            return words.Count == 0 || (words.Count == 1 && group.Must.IsEmpty)
                ? null
                : new CoverageQuery([.. words.Select(word => word.AnyOf.ToArray())], [], 0);
        }

        // Who requires words says what is enough.
        return group.Must.IsEmpty ? Enough() : null;
    }

    // To be on the page of a country, or of a time, makes up for half a word of average weight each: a text of that
    // page and that year may be about a part of the topic, but not about nothing of it. A country or a time alone is
    // all that is asked for.
    private CoverageQuery? Enough()
    {
        var hasOthers = places.Count > 0 || times.Count > 0;
        List<Query[]> required = places.Count > 0 && (words.Count > 0 || times.Count > 0) ? [[.. places]] : [];
        if (words.Count == 0 || (words.Count == 1 && !hasOthers))
        {
            return required.Count == 0 ? null : new CoverageQuery([.. required], [], 0);
        }

        if (hasOthers)
        {
            required.Add([.. words.SelectMany(word => word.AnyOf)]);
        }

        var max = words.Max(word => word.Weight);
        List<CoveragePart> parts =
        [
            .. words.Select(word => new CoveragePart(
                [.. word.AnyOf], Math.Max(1, (int)Math.Round(word.Weight / max * CoveragePart.MaxWeight)))),
        ];
        var all = parts.Sum(part => part.Weight);
        var need = Math.Clamp((int)Math.Ceiling(all * matching.ShareOf(parts.Count)), 1, all);
        var half = Math.Max(1, all / parts.Count / 2);
        foreach (var queries in new[] { pages, times }.Where(queries => queries.Count > 0))
        {
            parts.Add(new CoveragePart([.. queries], half));
        }

        return new CoverageQuery([.. required], [.. parts], need);
    }

    private static bool IsPlace(Clause clause) => clause switch
    {
        PlaceClause or CountryClause => true,
        GroupClause { Must: [], MustNot: [], Should: { IsEmpty: false } should } => should.All(IsPlace),
        _ => false,
    };
}
