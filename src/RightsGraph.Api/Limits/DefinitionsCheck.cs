using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>Counts what stands in a document as it is written: definitions, and what hangs on them.</summary>
internal static class DefinitionsCheck
{
    public static LimitViolation? Check(GraphQLDocument document, RequestLimits limits) =>
        LimitViolation.Above(
            document.Definitions.Count(definition => definition is GraphQLOperationDefinition), limits.MaxOperations,
            nameof(limits.MaxOperations), LimitCodes.Operations, "The document", "operations")
        ?? LimitViolation.Above(
            document.Definitions.Count(definition => definition is GraphQLFragmentDefinition), limits.MaxFragments,
            nameof(limits.MaxFragments), LimitCodes.Fragments, "The document", "fragments")
        ?? document.Definitions.OfType<GraphQLOperationDefinition>()
            .Select(operation => CheckVariables(operation, limits)).FirstOrDefault(violation => violation is not null)
        ?? CheckDirectives(document.Definitions, limits);

    private static LimitViolation? CheckVariables(GraphQLOperationDefinition operation, RequestLimits limits) =>
        LimitViolation.Above(
            operation.Variables?.Count ?? 0, limits.MaxVariables, nameof(limits.MaxVariables), LimitCodes.Variables,
            Named(operation), "variables")
        ?? CheckDirectives(operation.Variables?.Items ?? [], limits);

    private static LimitViolation? CheckDirectives(IEnumerable<ASTNode> nodes, RequestLimits limits)
    {
        foreach (var node in nodes)
        {
            var directives = (node as IHasDirectivesNode)?.Directives?.Count ?? 0;
            var violation = LimitViolation.Above(
                directives, limits.MaxDirectives, nameof(limits.MaxDirectives), LimitCodes.Directives,
                Shown(node), "directives");
            violation ??= CheckDirectives((node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? [], limits);
            if (violation is not null)
            {
                return violation;
            }
        }

        return null;
    }

    private static string Shown(ASTNode node) => node switch
    {
        GraphQLField field => $"The field `{field.Name.StringValue}`",
        GraphQLFragmentSpread spread => $"A spread of the fragment `{spread.FragmentName.Name.StringValue}`",
        GraphQLFragmentDefinition fragment => $"The fragment `{fragment.FragmentName.Name.StringValue}`",
        GraphQLVariableDefinition variable => $"The variable `${variable.Variable.Name.StringValue}`",
        GraphQLInlineFragment => "An inline fragment",
        GraphQLOperationDefinition operation => Named(operation),
        _ => "A definition",
    };

    /// <summary>An operation at the beginning of a message.</summary>
    public static string Named(GraphQLOperationDefinition operation) =>
        operation.Name is { } name ? $"The operation `{name.StringValue}`" : "The operation";
}
