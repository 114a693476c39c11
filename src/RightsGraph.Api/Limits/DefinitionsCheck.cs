namespace RightsGraph.Api.Limits;

/// <summary>Counts what a document defines: operations, fragments, variables, arguments and directives.</summary>
internal sealed class DefinitionsCheck
{
    private LimitViolation? violation;
    private int arguments;

    public static LimitViolation? Check(GraphQLDocument document) => new DefinitionsCheck().Visit(document);

    /// <summary>An operation at the beginning of a message.</summary>
    public static string Named(GraphQLOperationDefinition operation) =>
        operation.Name is { } name ? $"The operation `{name.StringValue}`" : "The operation";

    private LimitViolation? Visit(GraphQLDocument document)
    {
        Check(FixedLimits.Operations, document.Definitions.OfType<GraphQLOperationDefinition>().Count(), document);
        Check(FixedLimits.Fragments, document.Definitions.OfType<GraphQLFragmentDefinition>().Count(), document);
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition { Variables: { } variables })
            {
                Check(FixedLimits.Variables, variables.Count, definition);
                variables.Items.ForEach(Visit);
            }

            Visit(definition);
        }

        Check(FixedLimits.Arguments, arguments, document);
        return violation;
    }

    private void Visit(ASTNode node)
    {
        CountArguments(node);
        if (node is IHasDirectivesNode { Directives: { Count: > 0 } directives })
        {
            Check(FixedLimits.Directives, directives.Count, node);
            directives.Items.ForEach(CountArguments);
        }

        if (node is IHasSelectionSetNode { SelectionSet: { } set })
        {
            set.Selections.ForEach(Visit);
        }
    }

    private void CountArguments(ASTNode node) =>
        arguments += (node as IHasArgumentsNode)?.Arguments?.Count ?? 0;

    private void Check(Limit limit, int count, ASTNode node)
    {
        if (count > limit.Max)
        {
            violation ??= limit.Check(count, Shown(node));
        }
    }

    private static string Shown(ASTNode node) => node switch
    {
        GraphQLDocument => "The document",
        GraphQLOperationDefinition operation => Named(operation),
        GraphQLFragmentSpread spread => $"A spread of the fragment `{spread.FragmentName.Name.StringValue}`",
        GraphQLFragmentDefinition fragment => $"The fragment `{fragment.FragmentName.Name.StringValue}`",
        GraphQLVariableDefinition variable => $"The variable `${variable.Variable.Name.StringValue}`",
        GraphQLField field => $"The field `{field.Name.StringValue}`",
        GraphQLInlineFragment => "An inline fragment",
        _ => "A definition",
    };
}
