namespace RightsGraph.Archive.Countries;

/// <summary>A span of a text that names a country; <see cref="End"/> is exclusive.</summary>
public readonly record struct CountryMention(Country Country, int Start, int End);
