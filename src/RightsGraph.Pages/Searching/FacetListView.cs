namespace RightsGraph.Pages.Searching;

/// <summary>All values of one facet on one page, so that the browser's own search finds one.</summary>
public sealed record FacetListView(
    PageContext Context, SearchAddress Address, FacetList List, bool IsByName, FacetResult Result)
{
    public string Name => Say($"field.{List.Field.Key}");

    public IReadOnlyList<FacetValue> Values
    {
        get
        {
            var values = List.Values(Result.Facets);
            return [.. IsByName ? values.OrderBy(value => value.Label, StringComparer.InvariantCulture) : values];
        }
    }

    public SearchAddress Results => Address.FirstPage();

    public string Sorted(bool isByName) =>
        Context.Links.Search(Address) + (isByName ? "&by=name" : "");

    public string LinkTo(FacetValue value) => Context.Links.Results(
        Address.Has(List.Field, value.Value)
            ? Address.Without(new Condition(List.Field, value.Value))
            : Address.With(List.Field, value.Value));
}
