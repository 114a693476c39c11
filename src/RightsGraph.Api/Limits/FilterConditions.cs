using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Counts the conditions in the filters of an operation: operators with a value, and each value of those that take a
/// list. Fragments count wherever they are spread, and a variable wherever it is used, but each is gone through once.
/// </summary>
internal sealed class FilterConditions
{
    private const string Argument = "where";

    private readonly FragmentGraph fragments;
    private readonly GivenValues values;
    private readonly Dictionary<GraphQLFragmentDefinition, long> ofFragments = [];
    private readonly Dictionary<object, long> ofVariables = new(ReferenceEqualityComparer.Instance);

    public FilterConditions(FragmentGraph fragments, GivenValues values)
    {
        this.fragments = fragments;
        this.values = values;
        foreach (var fragment in fragments.InOrder)
        {
            ofFragments[fragment] = Of(fragment.SelectionSet);
        }
    }

    public long Of(GraphQLSelectionSet? set)
    {
        var sum = 0L;
        foreach (var selection in set?.Selections ?? [])
        {
            sum = Saturating.Add(sum, selection switch
            {
                GraphQLField field => Saturating.Add(OfFilter(field), Of(field.SelectionSet)),
                GraphQLInlineFragment inline => Of(inline.SelectionSet),
                GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment =>
                    ofFragments.GetValueOrDefault(fragment),
                _ => 0,
            });
        }

        return sum;
    }

    private long OfFilter(GraphQLField field) =>
        field.Arguments?.Items.Find(argument => argument.Name == Argument) is { } filter ? OfWritten(filter.Value) : 0;

    private long OfWritten(GraphQLValue value) => value switch
    {
        GraphQLVariable variable =>
            values.Find(variable, out var isGiven) is var given && isGiven ? OfGiven(given) : 0,
        GraphQLListValue list => Sum(list.Values, OfWritten),
        GraphQLObjectValue members => Sum(members.Fields, member => OfWritten(member.Value)),
        _ => 1,
    };

    private long OfGiven(object? value)
    {
        if (value is null or string || value.GetType().IsValueType)
        {
            return 1;
        }

        if (!ofVariables.TryGetValue(value, out var count))
        {
            ofVariables[value] = count = value switch
            {
                GraphQLValue byDefault => OfWritten(byDefault),
                IDictionary<string, object?> members => Sum(members.Values, OfGiven),
                IEnumerable<object?> list => Sum(list, OfGiven),
                _ => 1,
            };
        }

        return count;
    }

    private static long Sum<T>(IEnumerable<T>? parts, Func<T, long> count) =>
        (parts ?? []).Aggregate(0L, (sum, part) => Saturating.Add(sum, count(part)));
}
