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
            extents[fragment] = Of(fragment.SelectionSet);
        }
    }

    public Extent Of(GraphQLSelectionSet? set)
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
        }

        return sum;
    }

    private Extent OfSpread(GraphQLFragmentSpread spread)
    {
        var extent = fragments.Find(spread) is { } fragment ? extents.GetValueOrDefault(fragment) : default;
        return extent with { Spreads = Saturating.Add(extent.Spreads, 1) };
    }
}
