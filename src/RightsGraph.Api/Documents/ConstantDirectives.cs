namespace RightsGraph.Api.Documents;

/// <summary>Finds a variable in the directives of a variable definition, where GraphQL allows constants alone;
/// GraphQLParser takes them.</summary>
internal static class ConstantDirectives
{
    public static GraphQLVariable? FindVariable(GraphQLDocument document) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .SelectMany(operation => operation.Variables?.Items ?? [])
        .SelectMany(definition => definition.Directives?.Items ?? [])
        .SelectMany(directive => directive.Arguments?.Items ?? [])
        .SelectMany(argument => VariablesIn(argument.Value))
        .FirstOrDefault();

    private static IEnumerable<GraphQLVariable> VariablesIn(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => [variable],
        GraphQLListValue list => (list.Values ?? []).SelectMany(VariablesIn),
        GraphQLObjectValue members => (members.Fields ?? []).SelectMany(field => VariablesIn(field.Value)),
        _ => [],
    };
}
