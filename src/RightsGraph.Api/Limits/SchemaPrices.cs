using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>The prices of all fields of a schema, read from it once.</summary>
internal sealed class SchemaPrices
{
    private readonly ISchema schema;
    private readonly Dictionary<ROM, IGraphType> types = [];
    private readonly Dictionary<(IGraphType, ROM), FieldPrice> prices = [];

    /// <param name="schema">Initialised.</param>
    /// <param name="assumedListSize">Of lists that no argument sizes.</param>
    public SchemaPrices(ISchema schema, int assumedListSize)
    {
        this.schema = schema;
        foreach (var type in schema.AllTypes)
        {
            types[type.Name] = type;

            // Introspection has limits of its own and no price.
            if (type is IComplexGraphType complex and not IInputObjectGraphType
                && !type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                foreach (var field in complex.Fields)
                {
                    prices[(type, field.Name)] = new FieldPrice(field, assumedListSize);
                }
            }
        }
    }

    public IGraphType? RootOf(OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    /// <summary>The type that a condition names, or the one around it; null for one that is not there.</summary>
    public IGraphType? Narrowed(IGraphType? around, GraphQLTypeCondition? condition) =>
        condition is null ? around : types.GetValueOrDefault(condition.Type.Name.Value);

    /// <summary>Null for a field that validation will refuse, and for those of introspection.</summary>
    public FieldPrice? Find(IGraphType? type, GraphQLField field) =>
        type is null ? null : prices.GetValueOrDefault((type, field.Name.Value));
}
