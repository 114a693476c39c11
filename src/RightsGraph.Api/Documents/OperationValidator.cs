using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>Validates a document, unless it is known to be valid, and coerces the variables of the operation that runs.
/// Arguments are coerced field by field in execution.</summary>
internal sealed class OperationValidator(ISchema schema, bool allowsIntrospection)
{
    private readonly DocumentValidator validator = new();
    private readonly IValidationRule[] rules = allowsIntrospection
        ? [.. ValidationRules.All]
        : [.. ValidationRules.All, NoIntrospectionValidationRule.Instance];

    /// <returns>The variables, or else what is wrong with them or the document.</returns>
    public async Task<(Variables? Variables, ExecutionErrors? Errors)> ValidateAsync(
        GraphQLOperationDefinition operation,
        RequestContext request,
        bool isKnownValid,
        CancellationToken cancellation)
    {
        if (!isKnownValid)
        {
            using var stage = Stage.Validate();

            // Without an operation GraphQL.NET coerces no variables. It would look for uses of each of them, and refuse
            // null where execution may never come.
            var result = await validator.ValidateAsync(new ValidationOptions
            {
                Schema = schema,
                Document = request.Document.Syntax,
                Operation = null!,
                Rules = rules,
                UserContext = request,
                Variables = request.Variables,
                CancellationToken = cancellation,
            });
            if (!result.IsValid)
            {
                return (null, result.Errors);
            }
        }

        return operation.Variables is { Count: > 0 } ? await CoerceAsync(operation, request) : (Variables.None, null);
    }

    private async Task<(Variables? Variables, ExecutionErrors? Errors)> CoerceAsync(
        GraphQLOperationDefinition operation, RequestContext request)
    {
        var context = new ValidationContext
        {
            Schema = schema,
            Document = request.Document.Syntax,
            Operation = new GraphQLOperationDefinition(new GraphQLSelectionSet([]))
            {
                Operation = operation.Operation,
                Variables = operation.Variables,
            },
            Variables = request.Variables,
        };
        var (variables, problems) = await context.GetVariablesValuesAsync();
        if (problems is null)
        {
            return (variables, null);
        }

        var errors = new ExecutionErrors();
        errors.AddRange(problems);
        return (null, errors);
    }
}
