using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// Remembers a condition's outcome for each country: there are 250 of them and may be a million texts.
/// </summary>
internal sealed class CountryPredicateCache(Func<Country, bool> condition)
{
    private readonly bool?[] outcomes = new bool?[CountryTable.Default.All.Count];

    public bool Holds(Country country) => outcomes[country.Ordinal] ??= condition(country);
}
