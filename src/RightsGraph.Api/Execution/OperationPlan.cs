namespace RightsGraph.Api.Execution;

/// <summary>How an operation is executed, for one choice of its @skip and @include.</summary>
internal sealed class OperationPlan
{
    private readonly ISchema schema;
    private readonly FieldCollector collector;
    private readonly PlanWeight weight;

    public OperationPlan(
        ISchema schema,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        IReadOnlyDictionary<string, bool?> conditions,
        PlanWeight weight)
    {
        this.schema = schema;
        this.weight = weight;
        weight.AddPlan(conditions);
        collector = new FieldCollector(schema, document, conditions);
        var root = operation.Operation == OperationType.Mutation ? schema.Mutation! : schema.Query;
        Root = new Selection(this, root, [operation.SelectionSet]);
    }

    public Selection Root { get; }

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
        // The fields of introspection stand in no type's list. Their types are planned like any other.
        FieldType[] meta = [schema.TypeNameMetaFieldType, schema.SchemaMetaFieldType, schema.TypeMetaFieldType];
        return type.Fields.Find(field.Name)
            ?? Array.Find(meta, candidate => field.Name == candidate.Name)
            ?? throw new InvalidOperationException($"Validation let {type.Name}.{field.Name} through.");
    }

    private FieldPlan Plan(PlannedField field)
    {
        if (field.Definition == schema.TypeNameMetaFieldType)
        {
            return new TypeNamePlan(field);
        }

        var type = field.Definition.ResolvedType!;
        return field.Definition.Resolver switch
        {
            FieldReader reader =>
                reader.PlanLeaf(field) ?? new ReadFieldPlan(field, reader, CompletionOf(type, field.Nodes)),
            { } resolver => new ResolvedFieldPlan(field, resolver, CompletionOf(type, field.Nodes)),
            null => throw new InvalidOperationException(
                $"{field.Parent.Name}.{field.Definition.Name} has no resolver."),
        };
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
            _ => throw new InvalidOperationException($"{type} is no output type."),
        };
    }

    private Selection SelectionOf(IObjectGraphType type, IReadOnlyList<GraphQLField> nodes) =>
        new(this, type, [.. nodes.Select(node => node.SelectionSet!)]);
}

/// <summary>What is selected of an object of one type. It is planned when the first such object is written: what
/// fragments expand to can be far larger than what a request ever reaches.</summary>
internal sealed class Selection(
    OperationPlan plan, IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections)
{
    // Concurrent requests make equal plans, and any of them will do.
    private FieldPlan[]? fields;

    public IObjectGraphType Type => type;

    public FieldPlan[] Fields => fields ??= plan.FieldsOf(type, selections);
}
