using GraphQL.Validation;
using GraphQLParser;

namespace RightsGraph.Api.Documents;

/// <summary>Refuses fields of one response name that can't become one. GraphQL.NET's rule does not see the types of
/// fields whose parent is a list. The fields are walked as execution merges them; the limits on what fragments expand
/// to and on comparisons bound the time.</summary>
internal sealed class OverlappingFields : ValidationRuleBase
{
    private const int MaxErrors = Limits.FixedLimits.MaxErrors;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLDocument>((document, _) =>
        {
            // All fragments are in an operation: another rule refuses those that are not used.
            var walk = new Walk(context, document);
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                walk.Visit(operation);
            }
        }));

    /// <summary>The type that a field belongs to, and the place of the field in whose selection set it
    /// stands.</summary>
    private sealed record Place(IGraphType? Parent, Place? Outer)
    {
        /// <summary>No object can have fields of both, because it or one that it belongs to would be of two
        /// types.</summary>
        public bool Excludes(Place? other) => other is not null
            && ((Parent != other.Parent && Parent is IObjectGraphType && other.Parent is IObjectGraphType)
                || Outer?.Excludes(other.Outer) == true);
    }

    private readonly record struct Collected(GraphQLField Field, Place Place)
    {
        public IGraphType? Type { get; } = (Place.Parent as IComplexGraphType)?.GetField(Field.Name)?.ResolvedType;
    }

    /// <summary>The fields of a merged selection set, each once for each place.</summary>
    private sealed class Merged
    {
        public Dictionary<ROM, List<Collected>> ByName { get; } = [];

        public HashSet<(GraphQLField, Place)> Fields { get; } = [];

        public HashSet<(ROM, Place?)> Spreads { get; } = [];
    }

    private sealed class Walk(ValidationContext context, GraphQLDocument document)
    {
        private readonly Dictionary<GraphQLField, string> arguments = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<(GraphQLField, GraphQLField)> reported = [];

        public void Visit(GraphQLOperationDefinition operation)
        {
            var isQuery = operation.Operation == OperationType.Query;
            Visit([(operation.SelectionSet, isQuery ? context.Schema.Query : context.Schema.Mutation, null)]);
        }

        private void Visit(IEnumerable<(GraphQLSelectionSet Set, IGraphType? Type, Place? Outer)> sets)
        {
            var merged = new Merged();
            foreach (var (set, type, outer) in sets)
            {
                Collect(set, type, outer, merged);
            }

            foreach (var (name, fields) in merged.ByName)
            {
                for (var first = 0; first < fields.Count; first++)
                {
                    for (var second = first + 1; second < fields.Count && reported.Count < MaxErrors; second++)
                    {
                        Compare(name, fields[first], fields[second]);
                    }
                }

                var inner = fields.FindAll(field => field.Field.SelectionSet is not null);
                if (inner.Count > 0)
                {
                    Visit(inner.Select(field => (
                        field.Field.SelectionSet!, (IGraphType?)field.Type?.GetNamedType(), (Place?)field.Place)));
                }
            }
        }

        private void Collect(GraphQLSelectionSet set, IGraphType? type, Place? outer, Merged merged)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case GraphQLField field:
                        var place = new Place(type, outer);
                        if (merged.Fields.Add((field, place)))
                        {
                            var name = (field.Alias?.Name ?? field.Name).Value;
                            merged.ByName.TryAdd(name, []);
                            merged.ByName[name].Add(new Collected(field, place));
                        }

                        break;
                    case GraphQLInlineFragment { TypeCondition: var condition } inline:
                        Collect(inline.SelectionSet, condition is null ? type : TypeOf(condition), outer, merged);
                        break;
                    case GraphQLFragmentSpread { FragmentName.Name: var name } when merged.Spreads.Add((name, outer)):
                        if (document.FindFragmentDefinition(name) is { } fragment)
                        {
                            Collect(fragment.SelectionSet, TypeOf(fragment.TypeCondition), outer, merged);
                        }

                        break;
                }
            }
        }

        private void Compare(ROM name, Collected first, Collected second)
        {
            var (one, other) = (first.Field, second.Field);
            var mayDiffer = first.Place.Excludes(second.Place);
            var why = !mayDiffer && one.Name != other.Name
                ? $"{one.Name.StringValue} and {other.Name.StringValue} are different fields"
                : !mayDiffer && ArgumentsOf(one) != ArgumentsOf(other) ? "they have differing arguments"
                : Differ(first.Type, second.Type)
                    ? $"they return conflicting types {first.Type} and {second.Type}"
                    : null;
            if (why is null || !reported.Add((one, other)))
            {
                return;
            }

            // An interface gives such a field one type for all objects.
            var shared = one.Name != other.Name || !Differ(first.Type, second.Type) ? null
                : InterfacesOf(first).Intersect(InterfacesOf(second))
                    .FirstOrDefault(type => type.GetField(one.Name) is not null);
            var hint = shared is null ? ""
                : $" Or ask for the `{one.Name.StringValue}` of `{shared.Name}`, which has one type for both.";
            context.ReportError(new ValidationError(
                document.Source,
                "5.3.2",
                $"Fields {name} conflicts because {why}. "
                + $"Use different aliases on the fields to fetch both if this was intentional.{hint}",
                one,
                other));
        }

        private static IEnumerable<IInterfaceGraphType> InterfacesOf(Collected field) =>
        [
            .. new[] { field.Place.Parent }.OfType<IInterfaceGraphType>(),
            .. (field.Place.Parent as IImplementInterfaces)?.ResolvedInterfaces.AsEnumerable() ?? [],
        ];

        private static bool Differ(IGraphType? first, IGraphType? second) => (first, second) switch
        {
            (null, _) or (_, null) => false,
            (ListGraphType { ResolvedType: var one }, ListGraphType { ResolvedType: var other }) => Differ(one, other),
            (NonNullGraphType { ResolvedType: var one }, NonNullGraphType { ResolvedType: var other }) =>
                Differ(one, other),
            (ListGraphType or NonNullGraphType or ScalarGraphType, _)
                or (_, ListGraphType or NonNullGraphType or ScalarGraphType) => first != second,
            _ => false,
        };

        private string ArgumentsOf(GraphQLField field)
        {
            if (!arguments.TryGetValue(field, out var text))
            {
                arguments[field] = text = Members(
                    field.Arguments?.Items.Select(argument => (argument.Name, argument.Value)));
            }

            return text;
        }

        private static string Members(IEnumerable<(GraphQLName Name, GraphQLValue Value)>? members) => string.Join(
            ',', (members ?? []).Select(member => $"{member.Name.StringValue}:{Text(member.Value)}")
                .Order(StringComparer.Ordinal));

        private static string Text(GraphQLValue value) => value switch
        {
            GraphQLVariable variable => $"${variable.Name.StringValue}",
            GraphQLListValue list => $"[{string.Join(',', (list.Values ?? []).Select(Text))}]",
            GraphQLObjectValue members =>
                $"({Members(members.Fields?.Select(member => (member.Name, member.Value)))})",
            GraphQLStringValue text => $"{text.Value.Length}'{text.Value}'",
            GraphQLEnumValue name => name.Name.StringValue,
            IHasValueNode leaf => leaf.Value.ToString(),
            _ => "null",
        };

        private IGraphType? TypeOf(GraphQLTypeCondition condition) => context.Schema.AllTypes[condition.Type.Name];
    }
}
