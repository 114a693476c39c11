using RightsGraph.Api.Errors;

namespace RightsGraph.Api.Documents;

/// <summary>Selects the operation of a document that is to run. The limits are checked for this one, so no other may
/// run.</summary>
internal static class OperationSelector
{
    /// <returns>Null, with an error, where the name is of no operation, or absent from several.</returns>
    public static GraphQLOperationDefinition? Select(GraphQLDocument document, string? name, out ExecutionError? error)
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
