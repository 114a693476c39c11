using System.Text.Json.Nodes;

namespace RightsGraph.Pages.Searching;

/// <summary>A facet whose values can all be listed on one page.</summary>
/// <param name="Field">Of the conditions that its values make.</param>
/// <param name="Flag">The variable of <c>PageFacet</c> that asks for it.</param>
/// <param name="Values">Its values with their labels.</param>
public sealed record FacetList(ConditionField Field, string Flag, Func<SearchFacets, IEnumerable<FacetValue>> Values)
{
    public JsonObject Variables(SearchAddress address)
    {
        var variables = new JsonObject
        {
            ["query"] = address.Query,
            ["where"] = SearchVariables.Where(address),
            ["match"] = AddressEnum.ToGraph(address.Match),
        };
        foreach (var list in FacetLists.All)
        {
            variables[list.Flag] = list == this;
        }

        return variables;
    }
}

/// <param name="Value">As an address has it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Count">Null where it is not known.</param>
public sealed record FacetValue(string Value, string Label, int? Count);

internal static class FacetLists
{
    public static IReadOnlyList<FacetList> All { get; } =
    [
        new(ConditionField.Country, "countries", facets => Of(facets.Countries)),
        new(ConditionField.Mentions, "mentions", facets => Of(facets.Mentions)),
        new(ConditionField.Topic, "topics", facets => Of(ConditionField.Topic, facets.Topics)),
        new(ConditionField.Source, "sources", facets => Of(ConditionField.Source, facets.Sources)),
        new(ConditionField.Publisher, "publishers", facets => Of(ConditionField.Publisher, facets.Publishers)),
        new(ConditionField.Language, "languages", facets => Of(ConditionField.Language, facets.Languages)),
    ];

    public static FacetList? Find(SearchAddress address) =>
        All.FirstOrDefault(list => list.Field.Key == address.List);

    public static bool Has(ConditionField field) => All.Any(list => list.Field == field);

    public static IEnumerable<FacetValue> Of(IEnumerable<CountryCount>? countries) =>
        (countries ?? []).Select(facet => new FacetValue(facet.Country.Code, facet.Country.Name, facet.Count));

    public static IEnumerable<FacetValue> Of(ConditionField field, IEnumerable<ValueCount>? values) =>
        (values ?? []).Select(facet => new FacetValue(
            facet.Value, Naming.Value(field, facet.Value, _ => null), facet.Count));
}
