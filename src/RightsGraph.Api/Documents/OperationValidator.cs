using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>Validates a document and coerces the variables of the operation that runs. A document that is known to be
/// valid has its variables coerced alone. Arguments are coerced field by field in execution, which can't fail any
/// more.</summary>
internal sealed class OperationValidator(ISchema schema, bool allowsIntrospection)
{
    private static readonly IValidationRule[] NoRules = [];

    private readonly DocumentValidator validator = new();
    private readonly IValidationRule[] rules = allowsIntrospection
        ? [.. DocumentValidator.CoreRules]
        : [.. DocumentValidator.CoreRules, NoIntrospectionValidationRule.Instance];

    /// <returns>The variables, or else what is wrong with them or the document.</returns>
    public async Task<(Variables? Variables, ExecutionErrors? Errors)> ValidateAsync(
        GraphQLOperationDefinition operation,
        RequestContext request,
        bool isKnownValid,
        CancellationToken cancellation)
    {
        if (isKnownValid && request.Document.CoercionFor(operation).Coerce(request.Variables) is { } coerced)
        {
            return (coerced, null);
        }

        using var stage = Stage.Validate();
        var result = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = request.Document.Syntax,
            Operation = operation,
            Rules = isKnownValid ? NoRules : rules,
            UserContext = request,
            Variables = request.Variables,
            CancellationToken = cancellation,
        });
        return result.IsValid ? (result.Variables ?? Variables.None, null) : (null, result.Errors);
    }
}
