namespace RightsGraph.Archive.Readers.Places;

/// <summary>Decides the country of one record of a table, a feed or a list. What is named most never decides
/// here.</summary>
internal static class RecordCountry
{
    /// <param name="stated">The values of its column, category, tag or constant, each a name or a code.</param>
    /// <param name="title">Decides where nothing is stated, if it names exactly one country.</param>
    public static CountryDecision Decide(IReadOnlyList<string> stated, string? title)
    {
        var values = stated.Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        var found = values.ConvertAll(CountryTable.Default.Find);
        if (found.IndexOf(null) is >= 0 and var unknown)
        {
            return CountryDecision.Undecided(FieldProblems.UnknownCountry(values[unknown]));
        }

        var countries = found.Count > 0 ? found.OfType<Country>().Distinct().ToList() : NamedCountries.In(title);
        return countries.Count switch
        {
            0 => CountryDecision.Undecided("no country is stated, and the title names none"),
            > 1 when found.Count == 0 => CountryDecision.Undecided(
                $"no country is stated, and the title names {NamedCountries.Join(countries)}"),
            _ => CountryDecision.For(countries),
        };
    }
}
