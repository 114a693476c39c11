using GraphQLParser;

namespace RightsGraph.Api.Limits;

/// <summary>The costs of all fields of a schema, computed once.</summary>
internal sealed class SchemaCosts
{
    private readonly ISchema schema;
    private readonly Dictionary<ROM, IGraphType> types = [];
    private readonly Dictionary<(IGraphType, ROM), FieldCost> costs = [];

    public SchemaCosts(ISchema schema, int assumedListSize)
    {
        this.schema = schema;
        foreach (var type in schema.AllTypes)
        {
            types[type.Name] = type;

            // Introspection has limits of its own and no cost.
            if (type is IComplexGraphType complex and not IInputObjectGraphType
                && !type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                foreach (var field in complex.Fields)
                {
                    costs[(type, field.Name)] = new FieldCost(field, assumedListSize);
                }
            }
        }
    }

    public IGraphType? RootTypeOf(OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    /// <summary>The type that a condition names, or the enclosing one; null where the schema has no such
    /// type.</summary>
    public IGraphType? Narrowed(IGraphType? enclosing, GraphQLTypeCondition? condition) =>
        condition is null ? enclosing : types.GetValueOrDefault(condition.Type.Name.Value);

    /// <summary>Null for introspection, and for a field that validation will refuse.</summary>
    public FieldCost? Find(IGraphType? type, GraphQLField field) =>
        type is null ? null : costs.GetValueOrDefault((type, field.Name.Value));
}
