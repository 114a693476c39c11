namespace RightsGraph.Archive.Countries;

/// <summary>
/// A place in a text that names a country, from <see cref="Start"/> up to but not including <see cref="End"/>.
/// </summary>
public readonly record struct CountryMention(Country Country, int Start, int End);
