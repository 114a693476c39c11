using GraphQL.Validation;
using GraphQLParser;
using RightsGraph.Api.Schema;

namespace RightsGraph.Api.Documents;

/// <summary>Where an operation uses variables, with the types that are expected there. GraphQL.NET's own list forgets
/// inside lists whether an item may be null.</summary>
internal sealed class VariableUses
{
    private readonly ISchema schema;
    private readonly GraphQLDocument document;
    private readonly List<VariableUsage> uses = [];
    private readonly HashSet<ROM> visited = [];

    private VariableUses(ISchema schema, GraphQLDocument document)
    {
        this.schema = schema;
        this.document = document;
    }

    public static IReadOnlyList<VariableUsage> In(
        ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, IGraphType? root)
    {
        var found = new VariableUses(schema, document);
        found.Visit(operation, root);
        return found.uses;
    }

    /// <param name="node">A selection or a definition.</param>
    /// <param name="type">The one that its selections belong to.</param>
    private void Visit(ASTNode node, IGraphType? type)
    {
        foreach (var directive in (node as IHasDirectivesNode)?.Directives?.Items ?? [])
        {
            Visit(directive.Arguments, schema.Directives.Find(directive.Name)?.Arguments);
        }

        foreach (var selection in (node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    var definition = DefinitionOf(type, field);
                    Visit(field.Arguments, definition?.Arguments);
                    Visit(field, definition?.ResolvedType?.GetNamedType());
                    break;
                case GraphQLInlineFragment inline:
                    Visit(inline, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name] : type);
                    break;
                case GraphQLFragmentSpread spread:
                    Visit(spread, type: null);
                    if (visited.Add(spread.FragmentName.Name)
                        && document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment)
                    {
                        Visit(fragment, schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    }

                    break;
            }
        }
    }

    private FieldType? DefinitionOf(IGraphType? type, GraphQLField field) =>
        (type as IComplexGraphType)?.GetField(field.Name)
        ?? (field.Name == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType : null);

    private void Visit(GraphQLArguments? written, QueryArguments? definitions)
    {
        foreach (var argument in written?.Items ?? [])
        {
            var definition = definitions?.Find(argument.Name);
            Visit(argument.Value, definition?.ResolvedType, definition?.DefaultValue is not null);
        }
    }

    private void Visit(GraphQLValue value, IGraphType? type, bool hasDefault)
    {
        switch (value)
        {
            case GraphQLVariable variable when type is not null:
                uses.Add(new VariableUsage(variable, type, hasDefault, isRequired: false));
                break;
            case GraphQLListValue { Values: { } items }:
                items.ForEach(item => Visit(item, InputPosition.OfItem(type), hasDefault: false));
                break;
            case GraphQLObjectValue { Fields: { } fields }:
                fields.ForEach(field =>
                {
                    var definition = InputPosition.OfField(type, field);
                    Visit(field.Value, definition?.ResolvedType, definition?.DefaultValue is not null);
                });
                break;
        }
    }
}
