using System.Globalization;
using GraphQLParser.AST;
using RightsGraph.Api.Limits;

namespace RightsGraph.Tests.Api.Limits;

/// <summary>Counts by walking through every spread each time, and hands a page's size down to its lists.</summary>
internal sealed class NaiveCount(GraphQLDocument document)
{
    public long Fields { get; private set; }

    public long Spreads { get; private set; }

    public int Depth { get; private set; }

    public OperationCost Count()
    {
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var (field, type, values) = Of(operation.SelectionSet, 1, page: 5);
        return new OperationCost(field, 1 + type, values);
    }

    private (long Field, long Type, long Values) Of(GraphQLSelectionSet set, int depth, long page)
    {
        var sum = (Field: 0L, Type: 0L, Values: 0L);
        foreach (var selection in set.Selections)
        {
            var (field, type, values) = selection switch
            {
                GraphQLField of => OfField(of, depth, page),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, depth, page),
                GraphQLFragmentSpread spread => OfSpread(spread, depth, page),
                _ => default,
            };
            sum = (sum.Field + field, sum.Type + type, sum.Values + values);
        }

        return sum;
    }

    private (long Field, long Type, long Values) OfSpread(GraphQLFragmentSpread spread, int depth, long page)
    {
        Spreads++;
        var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(candidate => candidate.FragmentName.Name.Value == spread.FragmentName.Name.Value);
        return fragment is null ? default : Of(fragment.SelectionSet, depth, page);
    }

    private (long Field, long Type, long Values) OfField(GraphQLField field, int depth, long page)
    {
        Fields++;
        Depth = Math.Max(Depth, depth);
        var name = field.Name.StringValue;
        var isConnection = name is "countries" or "entries";
        var selected = field.SelectionSet is { } set ? Of(set, depth + 1, isConnection ? SizeOf(field) : 5) : default;
        if (name is "__typename" or "nope")
        {
            return default;
        }

        if (field.SelectionSet is null)
        {
            return (0, 0, 1);
        }

        var items = name switch
        {
            "nodes" when field.Arguments is not null => 3,
            "nodes" or "edges" => page,
            _ => 1,
        };
        return (
            (isConnection ? 10 : 1) + (items * selected.Field),
            items * (1 + selected.Type),
            items * (1 + selected.Values));
    }

    private static long SizeOf(GraphQLField field)
    {
        var sizes = (field.Arguments?.Items ?? []).Select(argument => argument.Value switch
        {
            GraphQLIntValue literal => long.Parse(literal.Value.ToString(), CultureInfo.InvariantCulture),
            GraphQLVariable { Name.StringValue: "n" } => 7,
            _ => (long?)null,
        });
        return Math.Min(sizes.Max() ?? 10, 50);
    }
}
