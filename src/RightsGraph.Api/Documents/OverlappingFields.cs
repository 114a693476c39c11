using GraphQL.Validation;
using GraphQLParser;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Documents;

/// <summary>Refuses fields of one response name that can't become one. GraphQL.NET's rule does not see the types of
/// fields whose parent is a list. The fields are walked as execution merges them, so that the limits on what fragments
/// expand to bound the walk. Fields that are alike are compared as one, and <see cref="FixedLimits.Comparisons"/>
/// bounds how often: it is cheap to ask for a fragment in so many places that comparing each two of them would take
/// long.</summary>
internal sealed class OverlappingFields : ValidationRuleBase
{
    private const int MaxErrors = FixedLimits.MaxErrors;

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

    /// <summary>What decides whether fields can become one, but for their places.</summary>
    private readonly record struct Kind(ROM Name, string Arguments, IGraphType? Type);

    /// <summary>Fields of one response name: of each kind one for each place, and those with selection sets.</summary>
    private sealed class Named
    {
        public OrderedDictionary<Kind, OrderedDictionary<Place, Collected>> Kinds { get; } = [];

        public List<Collected> Outer { get; } = [];
    }

    /// <summary>The fields of a merged selection set by their response names, each once for each place.</summary>
    private sealed class Merged
    {
        public Dictionary<ROM, Named> ByName { get; } = [];

        public HashSet<(GraphQLField, Place)> Fields { get; } = [];

        public HashSet<(ROM, Place?)> Spreads { get; } = [];
    }

    private sealed class Walk(ValidationContext context, GraphQLDocument document)
    {
        private readonly Dictionary<GraphQLField, string> arguments = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<(GraphQLField, GraphQLField)> reported = [];
        private int comparisons;

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
                var kinds = fields.Kinds;
                for (var first = 0; first < kinds.Count; first++)
                {
                    for (var second = first + 1; second < kinds.Count && reported.Count < MaxErrors; second++)
                    {
                        Compare(name, kinds.GetAt(first), kinds.GetAt(second));
                    }
                }

                if (fields.Outer.Count > 0)
                {
                    Visit(fields.Outer.Select(field => (
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
                            Add(new Collected(field, place), merged);
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

        private void Add(Collected collected, Merged merged)
        {
            var (field, place) = (collected.Field, collected.Place);
            var response = (field.Alias?.Name ?? field.Name).Value;
            if (!merged.ByName.TryGetValue(response, out var named))
            {
                merged.ByName[response] = named = new Named();
            }

            var kind = new Kind(field.Name.Value, ArgumentsOf(field), collected.Type);
            named.Kinds.TryAdd(kind, []);
            named.Kinds[kind].TryAdd(place, collected);
            if (field.SelectionSet is not null)
            {
                named.Outer.Add(collected);
            }
        }

        private void Compare(
            ROM name,
            KeyValuePair<Kind, OrderedDictionary<Place, Collected>> first,
            KeyValuePair<Kind, OrderedDictionary<Place, Collected>> second)
        {
            var ((one, arguments, type), (other, otherArguments, otherType)) = (first.Key, second.Key);
            if ((one != other || arguments != otherArguments) && MayMeet(first.Value, second.Value) is { } met)
            {
                Report(name, met.First, met.Second, one != other
                    ? $"{one} and {other} are different fields"
                    : "they have differing arguments");
            }
            else if (Differ(type, otherType))
            {
                Report(
                    name,
                    first.Value.GetAt(0).Value,
                    second.Value.GetAt(0).Value,
                    $"they return conflicting types {type} and {otherType}");
            }
        }

        /// <summary>Two fields that one object can have; null where there are none.</summary>
        /// <exception cref="ExecutionError">Too much is to be compared.</exception>
        private (Collected First, Collected Second)? MayMeet(
            OrderedDictionary<Place, Collected> some, OrderedDictionary<Place, Collected> others)
        {
            foreach (var one in some.Values)
            {
                foreach (var other in others.Values)
                {
                    if (FixedLimits.Comparisons.Check(++comparisons, "The document") is { } violation)
                    {
                        throw ApiErrors.LimitExceeded(violation);
                    }

                    if (!one.Place.Excludes(other.Place))
                    {
                        return (one, other);
                    }
                }
            }

            return null;
        }

        private void Report(ROM name, Collected first, Collected second, string why)
        {
            var (one, other) = (first.Field, second.Field);
            if (!reported.Add((one, other)))
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
