using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;

namespace RightsGraph.Api.Documents;

/// <summary>GraphQL.NET's rules, with our own in the place of those that disagree with the specification.</summary>
internal static class ValidationRules
{
    public static IReadOnlyList<IValidationRule> All { get; } =
    [
        new ExecutableDefinitions(),
        .. DocumentValidator.CoreRules.Where(rule => rule is not (
            DefaultValuesOfCorrectType or VariablesInAllowedPosition or OverlappingFieldsCanBeMerged)),
        new DefaultValues(),
        new VariablePositions(),
        new OverlappingFields(),
    ];

    /// <summary>GraphQL.NET's rule looks into no definition but operations and fragments, and into no operation whose
    /// type the schema lacks.</summary>
    private sealed class ExecutableDefinitions : ValidationRuleBase
    {
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
            new(new MatchingNodeVisitor<GraphQLDocument>((document, _) =>
            {
                foreach (var definition in document.Definitions)
                {
                    var why = definition switch
                    {
                        GraphQLOperationDefinition { Operation: var type } when RootOf(context.Schema, type) is null =>
                            $"The schema has no {type.ToString().ToLowerInvariant()} operations.",
                        GraphQLExecutableDefinition => null,
                        _ => "A definition of the type system is not executable.",
                    };
                    if (why is not null)
                    {
                        context.ReportError(new ValidationError(document.Source, number: null, why, definition));
                    }
                }
            }));
    }

    /// <summary>GraphQL.NET's rule throws for a type that is no input type, which another rule refuses.</summary>
    private sealed class DefaultValues : ValidationRuleBase
    {
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
            new(new MatchingNodeVisitor<GraphQLVariableDefinition>((definition, _) =>
            {
                if (definition.DefaultValue is { } value
                    && context.TypeInfo.GetInputType() is { } type && type.GetNamedType().IsInputType()
                    && context.IsValidLiteralValue(type, value) is { } why)
                {
                    context.ReportError(new DefaultValuesOfCorrectTypeError(context, definition, type, why));
                }
            }));
    }

    /// <summary>GraphQL.NET's rule takes null for a default, and forgets inside lists whether an item may be
    /// null.</summary>
    private sealed class VariablePositions : ValidationRuleBase
    {
        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
            new(new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, _) =>
            {
                var (schema, document) = (context.Schema, context.Document);
                var definitions = (operation.Variables?.Items ?? [])
                    .ToLookup(definition => definition.Variable.Name.Value);
                foreach (var use in VariableUses.In(schema, document, operation, RootOf(schema, operation.Operation)))
                {
                    if (definitions[use.Node.Name].LastOrDefault() is { } definition
                        && definition.Type.GraphTypeFromType(schema) is { } type
                        && !IsAllowed(definition, type, use))
                    {
                        context.ReportError(new VariablesInAllowedPositionError(context, definition, type, use));
                    }
                }
            }));

        private static bool IsAllowed(GraphQLVariableDefinition definition, IGraphType type, VariableUsage use) =>
            use.Type is NonNullGraphType { ResolvedType: { } nullable } && type is not NonNullGraphType
                ? (use.HasDefault || definition.DefaultValue is not (null or GraphQLNullValue))
                    && IsSubtype(type, nullable)
                : IsSubtype(type, use.Type);

        // GraphQL.NET takes a list of lists for a list of the same type.
        private static bool IsSubtype(IGraphType type, IGraphType super) => (type, super) switch
        {
            (NonNullGraphType inner, NonNullGraphType outer) => IsSubtype(inner.ResolvedType!, outer.ResolvedType!),
            (_, NonNullGraphType) => false,
            (NonNullGraphType inner, _) => IsSubtype(inner.ResolvedType!, super),
            (ListGraphType inner, ListGraphType outer) => IsSubtype(inner.ResolvedType!, outer.ResolvedType!),
            (ListGraphType, _) or (_, ListGraphType) => false,
            _ => type.Name == super.Name,
        };
    }

    private static IObjectGraphType? RootOf(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };
}
