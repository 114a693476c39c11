using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>Measures selection sets, each fragment once however often it is spread.</summary>
internal sealed class ExtentMeasure
{
    private readonly FragmentGraph fragments;
    private readonly Dictionary<GraphQLFragmentDefinition, Extent> extents = [];

    public ExtentMeasure(FragmentGraph fragments)
    {
        this.fragments = fragments;
        foreach (var fragment in fragments.InOrder)
        {
            extents[fragment] = Of(fragment.SelectionSet)
                .Plus(new Extent { VariableUses = VariableUses.Of(fragment) });
        }
    }

    public Extent Of(GraphQLOperationDefinition operation) =>
        Of(operation.SelectionSet).Plus(new Extent { VariableUses = VariableUses.Of(operation) });

    /// <summary>Of a fragment wherever it is spread, or by itself where it is not.</summary>
    public Extent Of(GraphQLFragmentDefinition fragment) => extents.GetValueOrDefault(fragment);

    private Extent Of(GraphQLSelectionSet? set)
    {
        var sum = default(Extent);
        foreach (var selection in set?.Selections ?? [])
        {
            sum = sum.Plus(selection switch
            {
                GraphQLField field => Of(field.SelectionSet).Under(field.Name.StringValue),
                GraphQLInlineFragment inline => Of(inline.SelectionSet),
                GraphQLFragmentSpread spread => OfSpread(spread),
                _ => default,
            });
            sum = sum.Plus(new Extent { VariableUses = VariableUses.Of(selection) });
        }

        return sum;
    }

    private Extent OfSpread(GraphQLFragmentSpread spread)
    {
        var extent = fragments.Find(spread) is { } fragment ? Of(fragment) : default;
        return extent with { Spreads = Saturating.Add(extent.Spreads, 1) };
    }
}
