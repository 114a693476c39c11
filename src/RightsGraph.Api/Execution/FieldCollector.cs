using GraphQLParser;

namespace RightsGraph.Api.Execution;

/// <summary>Collects the fields of selections for one object type, as CollectFields of the GraphQL specification does:
/// fields of one response key together, in the order in which the keys are met first.</summary>
internal sealed class FieldCollector(
    ISchema schema, GraphQLDocument document, IReadOnlyDictionary<string, bool?> conditions)
{
    public List<(string Key, List<GraphQLField> Nodes)> Collect(
        IObjectGraphType type, IEnumerable<GraphQLSelectionSet> selections)
    {
        var collection = new Collection(type);
        foreach (var selection in selections)
        {
            Collect(selection, collection);
        }

        return collection.Fields;
    }

    private void Collect(GraphQLSelectionSet selections, Collection collection)
    {
        foreach (var selection in selections.Selections)
        {
            if (!IsIncluded((IHasDirectivesNode)selection))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    collection.Add(field);
                    break;
                case GraphQLInlineFragment fragment:
                    CollectWhere(fragment.TypeCondition, fragment.SelectionSet, collection);
                    break;
                case GraphQLFragmentSpread spread when collection.Visits(spread):
                    var definition = document.FindFragmentDefinition(spread.FragmentName.Name)!;
                    CollectWhere(definition.TypeCondition, definition.SelectionSet, collection);
                    break;
            }
        }
    }

    private void CollectWhere(GraphQLTypeCondition? condition, GraphQLSelectionSet selections, Collection collection)
    {
        if (condition is null || Applies(schema.AllTypes[condition.Type.Name], collection.Type))
        {
            Collect(selections, collection);
        }
    }

    private static bool Applies(IGraphType? condition, IObjectGraphType type) =>
        condition == type || (condition is IAbstractGraphType @abstract && @abstract.IsPossibleType(type));

    /// <summary>Looks at @skip first, as graphql-js does: where it leaves the node out, the condition of @include is
    /// not looked at, and is no error where it is null.</summary>
    private bool IsIncluded(IHasDirectivesNode node)
    {
        var directives = node.Directives?.Items ?? [];
        return !directives.Exists(directive => Is(directive, ConditionVariables.Skip) && Holds(directive))
            && directives.TrueForAll(directive => !Is(directive, ConditionVariables.Include) || Holds(directive));

        static bool Is(GraphQLDirective directive, string name) => directive.Name.Value == name;

        bool Holds(GraphQLDirective directive) => ConditionVariables.Holds(directive, conditions);
    }

    private sealed class Collection(IObjectGraphType type)
    {
        private readonly Dictionary<string, List<GraphQLField>> byKey = [];
        private readonly HashSet<ROM> visited = [];

        public IObjectGraphType Type => type;

        public List<(string Key, List<GraphQLField> Nodes)> Fields { get; } = [];

        public bool Visits(GraphQLFragmentSpread spread) => visited.Add(spread.FragmentName.Name);

        public void Add(GraphQLField field)
        {
            var key = (field.Alias?.Name ?? field.Name).StringValue;
            if (!byKey.TryGetValue(key, out var nodes))
            {
                byKey[key] = nodes = [];
                Fields.Add((key, nodes));
            }

            nodes.Add(field);
        }
    }
}
