using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Puts other nodes in the place of the words and phrases that a query looks for.</summary>
internal static class WordReplacer
{
    /// <summary>
    /// What stands under a minus is left alone, and what <paramref name="replace"/> gives null for. Countries and their
    /// names are no words here.
    /// </summary>
    public static GroupNode Replace(GroupNode group, Func<QueryNode, QueryNode?> replace) =>
        group with { Nodes = [.. group.Nodes.Select(signed => Replace(signed, replace))] };

    private static SignedNode Replace(SignedNode signed, Func<QueryNode, QueryNode?> replace) =>
        signed.Sign == Sign.MustNot ? signed : signed with { Node = Replace(signed.Node, replace) };

    private static QueryNode Replace(QueryNode node, Func<QueryNode, QueryNode?> replace) => node switch
    {
        GroupNode group => Replace(group, replace),
        ScopedNode { Field: SearchField.Country } => node,
        ScopedNode scoped => scoped with { Node = Replace(scoped.Node, replace) },
        WordNode or PhraseNode => replace(node) ?? node,
        _ => node,
    };
}
