using GraphQL.Types;
using GraphQLParser.AST;

namespace RightsGraph.Api.Execution;

/// <summary>How an operation is executed, for one choice of its conditions.</summary>
internal sealed class OperationPlan
{
    private readonly ISchema schema;
    private readonly FieldCollector collector;
    private readonly PlanWeight weight;

    /// <param name="schema">That the document was validated against.</param>
    /// <param name="document">Where fragments are defined.</param>
    /// <param name="operation">One of its own.</param>
    /// <param name="holding">The variables of conditions that are true.</param>
    /// <param name="weight">Grows by what this plan takes, now and later.</param>
    public OperationPlan(
        ISchema schema,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        IReadOnlySet<string> holding,
        PlanWeight weight)
    {
        this.schema = schema;
        this.weight = weight;
        weight.AddPlan(holding);
        collector = new FieldCollector(schema, document, holding);
        Root = new Selection(this, schema.Query, [operation.SelectionSet]);
    }

    public Selection Root { get; }

    /// <summary>False once something was met that direct execution is not made for.</summary>
    public bool IsDirect { get; set; } = true;

    public FieldPlan[] FieldsOf(IObjectGraphType type, IEnumerable<GraphQLSelectionSet> selections)
    {
        var collected = collector.Collect(type, selections);
        var fields = new FieldPlan[collected.Count];
        for (var index = 0; index < fields.Length; index++)
        {
            var (key, nodes) = collected[index];
            fields[index] = Plan(new PlannedField(type, DefinitionOf(type, nodes[0]), key, nodes, IsFirst: index == 0));
        }

        weight.AddFields(collected);
        return fields;
    }

    private FieldType DefinitionOf(IObjectGraphType type, GraphQLField field)
    {
        if (field.Name == schema.TypeNameMetaFieldType.Name)
        {
            return schema.TypeNameMetaFieldType;
        }

        // Introspection's own fields, __schema and __type, stand in no type's list.
        return type.Fields.Find(field.Name)
            ?? throw new NotDirectException($"{type.Name}.{field.Name} is not planned for.");
    }

    private FieldPlan Plan(PlannedField field)
    {
        if (field.Definition == schema.TypeNameMetaFieldType)
        {
            return new TypeNamePlan(field);
        }

        var type = field.Definition.ResolvedType!;
        switch (field.Definition.Resolver)
        {
            case null:
                throw new NotDirectException($"{field.Parent.Name}.{field.Definition.Name} has no resolver.");
            case FieldReader reader:
                return reader.PlanLeaf(field) ?? new ReadFieldPlan(field, reader, CompletionOf(type, field.Nodes));
            case var resolver:
                return new ResolvedFieldPlan(field, resolver, CompletionOf(type, field.Nodes));
        }
    }

    private Completion CompletionOf(IGraphType type, IReadOnlyList<GraphQLField> nodes)
    {
        var nullable = type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
        return nullable switch
        {
            ListGraphType list => new ListCompletion(type, CompletionOf(list.ResolvedType!, nodes)),
            ScalarGraphType => new LeafCompletion(type),
            IObjectGraphType concrete => new ObjectCompletion(type, SelectionOf(concrete, nodes)),
            IAbstractGraphType several => new AbstractCompletion(
                type, several.ResolveType, [.. several.PossibleTypes.Select(possible => SelectionOf(possible, nodes))]),
            _ => throw new NotDirectException($"{type} is not planned for."),
        };
    }

    private Selection SelectionOf(IObjectGraphType type, IReadOnlyList<GraphQLField> nodes) =>
        new(this, type, [.. nodes.Select(node => node.SelectionSet!)]);
}
