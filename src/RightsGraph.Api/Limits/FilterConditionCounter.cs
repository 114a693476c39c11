namespace RightsGraph.Api.Limits;

/// <summary>Counts the conditions in the filters of an operation: operators with a value, and each value of those that
/// take a list. Fragments count wherever they are spread, and variables wherever they are used, but each is walked
/// once.</summary>
internal sealed class FilterConditionCounter
{
    private const string Argument = "where";

    private readonly FragmentGraph fragments;
    private readonly ArgumentLookup arguments;
    private readonly Dictionary<GraphQLFragmentDefinition, long> inFragments = [];
    private readonly Dictionary<object, long> inVariables = new(ReferenceEqualityComparer.Instance);

    public FilterConditionCounter(FragmentGraph fragments, ArgumentLookup arguments)
    {
        this.fragments = fragments;
        this.arguments = arguments;
        foreach (var fragment in fragments.InOrder)
        {
            inFragments[fragment] = Count(fragment.SelectionSet);
        }
    }

    public long Count(GraphQLSelectionSet? set)
    {
        var sum = 0L;
        foreach (var selection in set?.Selections ?? [])
        {
            sum = Saturating.Add(sum, selection switch
            {
                GraphQLField field => Saturating.Add(InFilter(field), Count(field.SelectionSet)),
                GraphQLInlineFragment inline => Count(inline.SelectionSet),
                GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment =>
                    inFragments.GetValueOrDefault(fragment),
                _ => 0,
            });
        }

        return sum;
    }

    private long InFilter(GraphQLField field) =>
        field.Arguments?.Items.Find(argument => argument.Name == Argument) is { } filter ? InLiteral(filter.Value) : 0;

    private long InLiteral(GraphQLValue value) => value switch
    {
        GraphQLVariable variable =>
            arguments.Find(variable, out var isGiven) is var given && isGiven ? InValue(given) : 0,
        GraphQLListValue list => Sum(list.Values, InLiteral),
        GraphQLObjectValue members => Sum(members.Fields, member => InLiteral(member.Value)),
        _ => 1,
    };

    private long InValue(object? value)
    {
        if (value is null or string || value.GetType().IsValueType)
        {
            return 1;
        }

        if (!inVariables.TryGetValue(value, out var count))
        {
            inVariables[value] = count = value switch
            {
                GraphQLValue byDefault => InLiteral(byDefault),
                IDictionary<string, object?> members => Sum(members.Values, InValue),
                IEnumerable<object?> list => Sum(list, InValue),
                _ => 1,
            };
        }

        return count;
    }

    private static long Sum<T>(IEnumerable<T>? parts, Func<T, long> count) =>
        (parts ?? []).Aggregate(0L, (sum, part) => Saturating.Add(sum, count(part)));
}
