using GraphQL;
using GraphQLParser.AST;
using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Documents;

/// <summary>
/// Chooses the operation of a document that is to run. What is chosen here is what the guard measures, so nothing may
/// run where nothing is chosen.
/// </summary>
internal static class OperationChoice
{
    /// <param name="document">As it was parsed.</param>
    /// <param name="name">Null where the document has one operation.</param>
    /// <param name="error">Where there is no operation to choose.</param>
    public static GraphQLOperationDefinition? Of(GraphQLDocument document, string? name, out ExecutionError? error)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToArray();
        var chosen = name is null
            ? operations is [var only] ? only : null
            : Array.Find(operations, operation => operation.Name?.Value == name);
        error = chosen is not null ? null
            : operations.Length == 0 ? ApiErrors.NoOperation()
            : name is null ? ApiErrors.UnclearOperation(Names(operations))
            : ApiErrors.UnknownOperation(name, Names(operations));
        return chosen;
    }

    private static IEnumerable<string> Names(IEnumerable<GraphQLOperationDefinition> operations) =>
        operations.Select(operation => operation.Name is { } name ? $"`{name.StringValue}`" : "one without a name");
}
