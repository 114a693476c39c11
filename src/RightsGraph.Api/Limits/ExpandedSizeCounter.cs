namespace RightsGraph.Api.Limits;

/// <summary>Measures selection sets in linear time: each fragment once, however often it is spread.</summary>
internal sealed class ExpandedSizeCounter
{
    private readonly FragmentGraph fragments;
    private readonly Dictionary<GraphQLFragmentDefinition, ExpandedSize> sizes = [];

    public ExpandedSizeCounter(FragmentGraph fragments)
    {
        this.fragments = fragments;
        foreach (var fragment in fragments.InOrder)
        {
            sizes[fragment] = Count(fragment.SelectionSet).Plus(VariablesIn(fragment));
        }
    }

    public ExpandedSize Count(GraphQLOperationDefinition operation) =>
        Count(operation.SelectionSet).Plus(VariablesIn(operation));

    public ExpandedSize SizeOf(GraphQLFragmentDefinition fragment) => sizes.GetValueOrDefault(fragment);

    private ExpandedSize Count(GraphQLSelectionSet? set)
    {
        var sum = default(ExpandedSize);
        foreach (var selection in set?.Selections ?? [])
        {
            sum = sum.Plus(VariablesIn(selection)).Plus(selection switch
            {
                GraphQLField field => Count(field.SelectionSet).Under(field.Name.StringValue),
                GraphQLInlineFragment inline => Count(inline.SelectionSet),
                GraphQLFragmentSpread spread => CountSpread(spread),
                _ => default,
            });
        }

        return sum;
    }

    private ExpandedSize CountSpread(GraphQLFragmentSpread spread)
    {
        var size = fragments.Find(spread) is { } fragment ? SizeOf(fragment) : default;
        return size with { Spreads = Saturating.Add(size.Spreads, 1) };
    }

    /// <summary>In the arguments of a node and of its directives, but not in its selection set.</summary>
    private static ExpandedSize VariablesIn(ASTNode node)
    {
        var uses = InArguments(node);
        if (node is IHasDirectivesNode { Directives: { Count: > 0 } directives })
        {
            uses += directives.Items.Sum(InArguments);
        }

        return new ExpandedSize { VariableUses = uses };
    }

    private static int InArguments(ASTNode node) =>
        (node as IHasArgumentsNode)?.Arguments?.Items.Sum(argument => InValue(argument.Value)) ?? 0;

    private static int InValue(GraphQLValue value) => value switch
    {
        GraphQLVariable => 1,
        GraphQLListValue list => list.Values?.Sum(InValue) ?? 0,
        GraphQLObjectValue members => members.Fields?.Sum(member => InValue(member.Value)) ?? 0,
        _ => 0,
    };
}
