using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>Counts what stands in a document as it is written: definitions, and what hangs on them.</summary>
internal sealed class DefinitionsCheck
{
    private readonly RequestLimits limits;
    private LimitViolation? violation;
    private int arguments;

    private DefinitionsCheck(RequestLimits limits) => this.limits = limits;

    public static LimitViolation? Check(GraphQLDocument document, RequestLimits limits) =>
        new DefinitionsCheck(limits).Check(document);

    /// <summary>An operation at the beginning of a message.</summary>
    public static string Named(GraphQLOperationDefinition operation) =>
        operation.Name is { } name ? $"The operation `{name.StringValue}`" : "The operation";

    private LimitViolation? Check(GraphQLDocument document)
    {
        Hold(document.Definitions.Count(definition => definition is GraphQLOperationDefinition), limits.MaxOperations,
            nameof(limits.MaxOperations), LimitCodes.Operations, document, "operations");
        Hold(document.Definitions.Count(definition => definition is GraphQLFragmentDefinition), limits.MaxFragments,
            nameof(limits.MaxFragments), LimitCodes.Fragments, document, "fragments");
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition { Variables: { } variables })
            {
                Hold(variables.Count, limits.MaxVariables,
                    nameof(limits.MaxVariables), LimitCodes.Variables, definition, "variables");
                variables.Items.ForEach(Visit);
            }

            Visit(definition);
        }

        Hold(arguments, limits.MaxArguments,
            nameof(limits.MaxArguments), LimitCodes.Arguments, document, "arguments of fields and directives");
        return violation;
    }

    private void Visit(ASTNode node)
    {
        CountArguments(node);
        if (node is IHasDirectivesNode { Directives: { Count: > 0 } directives })
        {
            Hold(directives.Count, limits.MaxDirectives,
                nameof(limits.MaxDirectives), LimitCodes.Directives, node, "directives");
            directives.Items.ForEach(CountArguments);
        }

        if (node is IHasSelectionSetNode { SelectionSet: { } set })
        {
            set.Selections.ForEach(Visit);
        }
    }

    private void CountArguments(ASTNode node) =>
        arguments += (node as IHasArgumentsNode)?.Arguments?.Count ?? 0;

    private void Hold(int found, int most, string limit, string code, ASTNode node, string what)
    {
        if (found > most)
        {
            violation ??= LimitViolation.Above(found, most, limit, code, Shown(node), what);
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
