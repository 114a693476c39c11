namespace RightsGraph.Search.Index;

internal static class CountryNamesOf
{
    /// <summary>More would fill the positions of the part.</summary>
    private const int MaxCountries = 16;

    private const string Separator = ", ";

    /// <summary>What the part of the country's name holds of a text that is about several.</summary>
    public static string All(Document record) => record.IsAboutSeveral
        ? string.Join(Separator, Indexed(record).Select(country => country.Name))
        : record.Country.Name;

    /// <summary>The start and the end of a country's name in <see cref="All"/>; null where it is not there.</summary>
    public static (int Start, int End)? SpanOf(string code, Document record)
    {
        var start = 0;
        foreach (var country in Indexed(record))
        {
            if (country.Code == code)
            {
                return (start, start + country.Name.Length);
            }

            start += country.Name.Length + Separator.Length;
        }

        return null;
    }

    private static IEnumerable<Country> Indexed(Document record) => record.Countries.Take(MaxCountries);
}
