using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>Counts the places where variables stand.</summary>
internal static class VariableUses
{
    /// <summary>In the arguments of a node and of its directives, but not in what is selected in it.</summary>
    public static int Of(ASTNode node)
    {
        var uses = OfArguments(node);
        if (node is IHasDirectivesNode { Directives: { Count: > 0 } directives })
        {
            directives.Items.ForEach(directive => uses += OfArguments(directive));
        }

        return uses;
    }

    private static int OfArguments(ASTNode node) =>
        node is IHasArgumentsNode { Arguments: { Count: > 0 } arguments }
            ? arguments.Items.Sum(argument => In(argument.Value))
            : 0;

    private static int In(GraphQLValue value) => value switch
    {
        GraphQLVariable => 1,
        GraphQLListValue list => list.Values?.Sum(In) ?? 0,
        GraphQLObjectValue members => members.Fields?.Sum(member => In(member.Value)) ?? 0,
        _ => 0,
    };
}
