namespace RightsGraph.Api.Limits;

/// <summary>Calculates an operation's cost as Hot Chocolate does, in linear time: each fragment once, however often it
/// is spread. A list's items multiply what is selected in them. Unlike there, selections on types that exclude each
/// other are added up, and so is a field that is asked for twice: the cost is never lower than there.</summary>
internal sealed class CostCalculator
{
    private readonly SchemaCosts schemaCosts;
    private readonly FragmentGraph fragments;
    private readonly ArgumentLookup arguments;
    private readonly int assumedListSize;
    private readonly Dictionary<GraphQLFragmentDefinition, PagedCost> fragmentCosts = [];
    private readonly HashSet<object> checkedTexts = new(ReferenceEqualityComparer.Instance);

    public CostCalculator(
        SchemaCosts schemaCosts, FragmentGraph fragments, ArgumentLookup arguments, int assumedListSize)
    {
        this.schemaCosts = schemaCosts;
        this.fragments = fragments;
        this.arguments = arguments;
        this.assumedListSize = assumedListSize;
        foreach (var fragment in fragments.InOrder)
        {
            fragmentCosts[fragment] = CostOf(fragment.SelectionSet, schemaCosts.Narrowed(null, fragment.TypeCondition));
        }
    }

    /// <summary>The first search text that is too long: the walk for the cost meets them all.</summary>
    public LimitViolation? SearchTextViolation { get; private set; }

    public OperationCost CostOf(GraphQLOperationDefinition operation) =>
        new OperationCost(0, 1, 0).Plus(
            CostOf(operation.SelectionSet, schemaCosts.RootTypeOf(operation.Operation)).WithItems(assumedListSize));

    private PagedCost CostOf(GraphQLSelectionSet? set, IGraphType? type)
    {
        var sum = default(PagedCost);
        foreach (var selection in set?.Selections ?? [])
        {
            sum = sum.Plus(selection switch
            {
                GraphQLField field => CostOf(field, type),
                GraphQLInlineFragment inline =>
                    CostOf(inline.SelectionSet, schemaCosts.Narrowed(type, inline.TypeCondition)),
                GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment =>
                    fragmentCosts.GetValueOrDefault(fragment),
                _ => default,
            });
        }

        return sum;
    }

    private PagedCost CostOf(GraphQLField field, IGraphType? type)
    {
        if (schemaCosts.Find(type, field) is not { } cost)
        {
            return default;
        }

        CheckSearchText(field);
        var size = SizeOf(field, cost);
        var selected = CostOf(field.SelectionSet, cost.NamedType)
            .WithItems(cost.IsConnection ? size : assumedListSize);

        // The field is resolved once, whatever the length of its list; its objects and what is in them come per item.
        var once = new OperationCost(cost.Weight.FieldCost, 0, 0);
        var perItem = selected.Plus(cost.Weight with { FieldCost = 0 });
        return cost.IsSizedByParent ? new PagedCost(once, perItem)
            : new PagedCost(once.Plus(perItem.Times(cost.IsList ? size : 1)), default);
    }

    private long SizeOf(GraphQLField field, FieldCost cost)
    {
        var largest = cost.SizeArguments.Max(argument =>
        {
            var given = arguments.Find(field, argument.Name, out var isGiven);
            return ArgumentLookup.SizeFrom(
                isGiven ? given : argument.DefaultValue, FieldCost.IsListType(argument.ResolvedType!));
        });
        return Math.Min(largest ?? cost.DefaultSize, cost.MaxItems);
    }

    private void CheckSearchText(GraphQLField field)
    {
        if (SearchTextViolation is null && field.Arguments is { Count: > 0 }
            && arguments.Find(field, "query", out _) is { } given

            // A variable may stand in every field; its text is counted once.
            && checkedTexts.Add(given) && ArgumentLookup.TextFrom(given) is { } text)
        {
            // A surrogate pair is one character, as for whoever types it.
            SearchTextViolation = FixedLimits.SearchLength.Check(text.EnumerateRunes().Count(), "The search text");
        }
    }
}
