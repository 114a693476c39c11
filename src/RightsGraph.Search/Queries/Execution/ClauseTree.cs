using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>What the words of a clause weigh.</summary>
internal static class ClauseTree
{
    /// <summary>The words of a query without negated ones, those of times, and those of places unless they are asked
    /// for.</summary>
    public static IEnumerable<StemSet> Words(Clause clause, bool withPlaces = false) => clause switch
    {
        TermClause term => [term.Stems],
        CharacterBigramClause pair => [pair.Pair.Left],
        PhraseClause phrase => phrase.Words,
        ScopedClause scoped => Words(scoped.Inner),
        NamesClause names => Words(names.Names[0]),
        PrefixClause prefix => [StemSet.Create([prefix.Prefix])],
        FuzzyClause fuzzy => [StemSet.Create([fuzzy.Word])],
        GroupClause group => group.Must.Concat(group.Should).SelectMany(one => Words(one, withPlaces)),
        PlaceClause place when withPlaces => Words(place.AllNames[0]),
        _ => [],
    };

    /// <summary>How much of a query a text holds that matches the clause: of alternatives the least.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="weight">That of a word.</param>
    /// <param name="expanded">That of a clause which stands for words of the index.</param>
    public static double Weight(Clause clause, Func<StemSet, double> weight, Func<Clause, double> expanded) =>
        clause switch
        {
            GroupClause { AreAlternatives: true } any =>
                any.Should.Select(one => Weight(one, weight, expanded)).DefaultIfEmpty().Min(),
            GroupClause { Must: { IsEmpty: false } must } => must.Sum(one => Weight(one, weight, expanded)),
            GroupClause group => group.Should.Sum(one => Weight(one, weight, expanded)),
            FuzzyClause or PrefixClause or ScopedClause { Inner: FuzzyClause or PrefixClause } => expanded(clause),
            _ => Words(clause).Sum(weight),
        };
}
