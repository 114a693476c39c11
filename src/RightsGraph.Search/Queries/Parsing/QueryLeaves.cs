namespace RightsGraph.Search.Queries.Parsing;

/// <summary>The words, phrases, prefixes, fuzzy words and countries of a query in its order, each as a query.</summary>
internal static class QueryLeaves
{
    public static IEnumerable<SignedNode> Of(GroupNode query) => query.Nodes.SelectMany(Of);

    private static IEnumerable<SignedNode> Of(SignedNode signed) => signed.Node switch
    {
        GroupNode group => Of(group),
        CountryNamesNode names => names.Names.Select(name => signed with { Node = new PhraseNode(name, 0) }),
        ScopedNode scoped => Of(signed with { Node = scoped.Node }).Select(leaf =>
            leaf.Node is ScopedNode or CountryNode ? leaf : leaf with { Node = scoped with { Node = leaf.Node } }),
        _ => [signed],
    };
}
