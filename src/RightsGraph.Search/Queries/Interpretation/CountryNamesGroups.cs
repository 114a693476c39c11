using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Recognizes the groups of country names that <see cref="CountryRewriter"/> wrote into a query.</summary>
internal static class CountryNamesGroups
{
    public static GroupNode Recognize(GroupNode group) => group with
    {
        Nodes = [.. group.Nodes.Select(signed => signed with { Node = Recognize(signed.Node) })],
    };

    /// <summary>Null where no country has the code.</summary>
    public static QueryNode? ForCode(string code) => CountrySynonyms.Default.NamesOfCode(code) switch
    {
        [] => null,
        // In quotation marks it would be words.
        [var only] => QueryParser.Parse(only) is { Nodes: [{ Sign: Sign.Should, Node: WordNode }] }
            ? new CountryNamesNode([only])
            : new PhraseNode(only, 0),
        var names => new CountryNamesNode([.. names]),
    };

    public static int CountIn(QueryNode node) => node switch
    {
        CountryNamesNode => 1,
        ScopedNode scoped => CountIn(scoped.Node),
        GroupNode group => group.Nodes.Sum(signed => CountIn(signed.Node)),
        _ => 0,
    };

    private static QueryNode Recognize(QueryNode node) => node switch
    {
        GroupNode { Nodes: [{ Sign: Sign.Should, Node: GroupNode { AreAlternatives: true } names }] } group =>
            AsNames(names) ?? (QueryNode)Recognize(group),
        GroupNode group => Recognize(group),
        ScopedNode { Field: not SearchField.Country } scoped => scoped with { Node = Recognize(scoped.Node) },
        _ => node,
    };

    private static CountryNamesNode? AsNames(GroupNode group)
    {
        var names = group.Nodes.Select(signed => signed.Node).OfType<PhraseNode>().ToList();
        if (names.Count != group.Nodes.Length || names.Any(name => name.Slop > 0))
        {
            return null;
        }

        string[] texts = [.. names.Select(name => name.Text)];
        return CountrySynonyms.Default.AreAllOfOne(texts) ? new CountryNamesNode([.. texts]) : null;
    }
}
