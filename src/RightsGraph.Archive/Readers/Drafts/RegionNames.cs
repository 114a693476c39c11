using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Drafts;

/// <summary>Regions that stand in a column of countries: a text about one, and about no country, belongs to the World,
/// with the region among its topics.</summary>
internal static class RegionNames
{
    private static readonly FrozenSet<string> Folded = CountryTable.Default.All
        .SelectMany(country => new[] { country.Region, country.Subregion })
        .OfType<string>()
        .Concat(
        [
            "Africa", "Asia", "Europe", "Americas", "Oceania", "Pacific", "Middle East", "MENA",
            "Middle East/North Africa", "Middle East and North Africa", "Middle East & North Africa",
            "Sub-Saharan Africa", "North Africa", "West Africa", "East Africa", "Horn of Africa", "Latin America",
            "Latin America and the Caribbean", "Central America", "South America", "North America", "Caribbean",
            "Asia Pacific", "Asia and the Pacific", "Asia-Pacific",
            "Europe and Central Asia", "Europe/Central Asia", "Europe & Central Asia", "European Union", "Balkans",
            "Western Balkans", "Sahel", "International", "Regional", "Multiple countries", "Multi-country",
        ])
        .Select(NameFolding.Fold)
        .Where(name => CountryTable.Default.Find(name) is null)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string value) => Folded.Contains(NameFolding.Fold(value));
}
