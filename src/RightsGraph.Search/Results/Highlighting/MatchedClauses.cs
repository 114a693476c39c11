using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Tells which clauses made a document a hit: a group of which only a part is there did not, nor did what is negated.
/// </summary>
internal static class MatchedClauses
{
    /// <summary>
    /// Adds to <paramref name="matched"/> what made the group match; false where it does not match. What was
    /// <paramref name="found"/> are the clauses, groups apart, that match somewhere in the document.
    /// </summary>
    public static bool TryCollect(GroupClause group, HashSet<Clause> found, HashSet<Clause> matched)
    {
        var here = new HashSet<Clause>();
        if (group.MustNot.Any(clause => Matches(clause, found, []))
            || !group.Must.All(clause => Matches(clause, found, here)))
        {
            return false;
        }

        var optional = group.Should.Concat(group.Compounds).Count(clause => Matches(clause, found, here));
        if (optional == 0 && group.Must.IsEmpty && !group.Should.IsEmpty)
        {
            return false;
        }

        matched.UnionWith(here);
        return true;
    }

    private static bool Matches(Clause clause, HashSet<Clause> found, HashSet<Clause> matched)
    {
        if (clause is GroupClause group)
        {
            return TryCollect(group, found, matched);
        }

        if (clause is NamesClause names)
        {
            var here = names.Names.Where(found.Contains).ToList();
            matched.UnionWith(here);
            return here.Count > 0;
        }

        if (found.Contains(clause))
        {
            matched.Add(clause);
            return true;
        }

        return false;
    }
}
