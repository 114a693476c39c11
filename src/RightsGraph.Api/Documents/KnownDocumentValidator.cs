using GraphQL.Validation;
using RightsGraph.Api.Request;

namespace RightsGraph.Api.Documents;

/// <summary>
/// Of a document that was found valid before, coerces the variables alone. The arguments are then coerced field by
/// field when they are needed, which can't go wrong any more. Whatever else there is to say is left to GraphQL.NET.
/// </summary>
internal sealed class KnownDocumentValidator : IDocumentValidator
{
    private readonly DocumentValidator whole = new();

    /// <summary>What <see cref="ValidationOptions.Rules"/> are for a document that was found valid.</summary>
    public static IEnumerable<IValidationRule> NoRules { get; } = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (options.Rules == NoRules && options is { UserContext: RequestContext request, Operation: { } operation })
        {
            var variables = request.Document.CoercionOf(operation).Coerce(options.Variables);
            if (variables is not null)
            {
                return Task.FromResult<IValidationResult>(new ValidationResult { Variables = variables });
            }
        }

        return ValidateWholeAsync(options);
    }

    private async Task<IValidationResult> ValidateWholeAsync(ValidationOptions options)
    {
        using var stage = Stage.Validate();
        return await whole.ValidateAsync(options);
    }
}
