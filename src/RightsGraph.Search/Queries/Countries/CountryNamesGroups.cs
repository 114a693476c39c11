using RightsGraph.Archive.Countries;
using RightsGraph.Search.Queries.Syntax;

namespace RightsGraph.Search.Queries.Countries;

/// <summary>Knows the groups of country names that <see cref="CountryRewriter"/> wrote into a query.</summary>
internal static class CountryNamesGroups
{
    public static GroupNode Recognize(GroupNode group) => group with
    {
        Nodes = [.. group.Nodes.Select(signed => signed with { Node = Recognize(signed.Node) })],
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

        var texts = names.Select(name => name.Text);
        return texts.SequenceEqual(CountrySynonyms.Default.WithOtherNames(names[0].Text))
            || texts.SequenceEqual(CountrySynonyms.Default.WithNamesOfCode(names[0].Text))
            ? new CountryNamesNode([.. texts])
            : null;
    }
}
