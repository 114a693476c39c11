using GraphQL.Validation;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema;

namespace RightsGraph.Api.Execution;

/// <summary>Finds variables that are null where a value has to be: one that can be null may stand there if it or the
/// place has a default.</summary>
internal static class NullVariables
{
    /// <exception cref="ExecutionError">There is such a variable.</exception>
    public static void Refuse(QueryArguments definitions, GraphQLArguments written, Variables variables)
    {
        foreach (var argument in variables == Variables.None ? [] : written.Items)
        {
            Refuse(argument.Value, definitions.Find(argument.Name)!.ResolvedType!, variables);
        }
    }

    private static void Refuse(GraphQLValue value, IGraphType type, Variables variables)
    {
        switch (value)
        {
            case GraphQLVariable variable when type is NonNullGraphType && IsNull(variable, variables):
                throw ApiErrors.NullVariable(variable, type.ToString()!);
            case GraphQLListValue { Values: { } items }:
                var item = InputPosition.OfItem(type)!;
                items.ForEach(one => Refuse(one, item, variables));
                break;
            case GraphQLObjectValue { Fields: { } fields }:
                fields.ForEach(field =>
                    Refuse(field.Value, InputPosition.OfField(type, field)!.ResolvedType!, variables));
                break;
        }
    }

    private static bool IsNull(GraphQLVariable variable, Variables variables) =>
        variables.Find(variable.Name) is { Value: null } found && (found.ValueSpecified || found.IsDefault);
}
