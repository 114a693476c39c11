namespace RightsGraph.Archive.Readers.Places;

internal static class NamedCountries
{
    /// <summary>The countries that a title names, each once, in its order.</summary>
    public static List<Country> In(string? title) => title is null
        ? []
        : [.. CountryNameMatcher.Default.MentionsIn(title).Select(mention => mention.Country).Distinct()];

    /// <summary>Such as <c>Kenya and Chad</c>.</summary>
    public static string Join(IEnumerable<Country> countries)
    {
        var names = countries.Select(country => country.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
