using GraphQL.Types;
using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Counts an operation's cost as Hot Chocolate does, each fragment once however often it is spread: a list's items
/// multiply what is selected in them. Unlike there, parts that exclude each other by their types are added up, and so
/// is a field that is asked for twice: the cost is never lower than there.
/// </summary>
internal sealed class CostMeasure
{
    private readonly SchemaPrices prices;
    private readonly FragmentGraph fragments;
    private readonly GivenValues values;
    private readonly RequestLimits limits;
    private readonly Dictionary<GraphQLFragmentDefinition, PagedCost> costs = [];
    private readonly HashSet<object> searched = new(ReferenceEqualityComparer.Instance);

    public CostMeasure(SchemaPrices prices, FragmentGraph fragments, GivenValues values, RequestLimits limits)
    {
        this.prices = prices;
        this.fragments = fragments;
        this.values = values;
        this.limits = limits;
        foreach (var fragment in fragments.InOrder)
        {
            costs[fragment] = Of(fragment.SelectionSet, prices.Narrowed(null, fragment.TypeCondition));
        }
    }

    /// <summary>Of the search texts on the way.</summary>
    public LimitViolation? Violation { get; private set; }

    public OperationCost Of(GraphQLOperationDefinition operation) =>
        new OperationCost(0, 1, 0).Plus(
            Of(operation.SelectionSet, prices.RootOf(operation.Operation)).WithItems(limits.AssumedListSize));

    private PagedCost Of(GraphQLSelectionSet? set, IGraphType? type)
    {
        var sum = default(PagedCost);
        foreach (var selection in set?.Selections ?? [])
        {
            sum = sum.Plus(selection switch
            {
                GraphQLField field => Of(field, type),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, prices.Narrowed(type, inline.TypeCondition)),
                GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment =>
                    costs.GetValueOrDefault(fragment),
                _ => default,
            });
        }

        return sum;
    }

    private PagedCost Of(GraphQLField field, IGraphType? type)
    {
        if (prices.Find(type, field) is not { } price)
        {
            return default;
        }

        CheckSearch(field);
        var size = SizeOf(field, price);
        var selected = Of(field.SelectionSet, price.NamedType)
            .WithItems(price.IsConnection ? size : limits.AssumedListSize);

        // The field is resolved once, whatever the length of its list; its objects and what is in them come for each.
        var once = new OperationCost(price.Weight.FieldCost, 0, 0);
        var eachItem = selected.Plus(price.Weight with { FieldCost = 0 });
        return price.IsSizedByParent ? new PagedCost(once, eachItem)
            : new PagedCost(once.Plus(eachItem.Times(price.IsList ? size : 1)), default);
    }

    private long SizeOf(GraphQLField field, FieldPrice price)
    {
        long? largest = null;
        foreach (var argument in price.SizeArguments)
        {
            var given = values.Find(field, argument.Name, out var isGiven);
            var size = GivenValues.SizeOf(
                isGiven ? given : argument.DefaultValue, FieldPrice.IsListType(argument.ResolvedType!));
            largest = size > largest ? size : largest ?? size;
        }

        return Math.Min(largest ?? price.DefaultSize, price.MostItems);
    }

    private void CheckSearch(GraphQLField field)
    {
        if (Violation is null && field.Arguments is { Count: > 0 }
            && values.Find(field, "query", out _) is { } given

            // A variable may stand in every field; its text is looked at once.
            && searched.Add(given) && GivenValues.TextOf(given) is { } text)
        {
            Violation = SearchTextCheck.Check(text, limits);
        }
    }
}
