namespace RightsGraph.Archive.Countries;

/// <summary>
/// Reads the data files that the project keeps: tab-separated, a header line, several values joined by a bar.
/// </summary>
internal static class CountryFile
{
    public static IReadOnlyList<Country> ReadCountries() =>
        [.. Rows("countries.tsv").Select((row, ordinal) => new Country
        {
            Ordinal = ordinal,
            Code = row[0],
            Alpha2 = row[1],
            Name = row[2],
            Region = row[3],
            Subregion = row[4].Length == 0 ? null : row[4],
            OfficialNames = Values(row[5]),
            OtherNames = Values(row[6]),
            Demonyms = Values(row[7]),
        })];

    public static IReadOnlyDictionary<string, string> ReadLabels() =>
        Rows("labels.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>
    /// Phrases with a country's word in them, and the code of the country that they name; empty for none.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ReadPhrases() =>
        Rows("phrases.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>
    /// By code, names that texts use for a country besides its usual one, and names that only lead to it: old ones, or
    /// such that every text would hold them (US).
    /// </summary>
    public static IReadOnlyDictionary<string, (string[] Used, string[] Leading)> ReadSynonyms() =>
        Rows("synonyms.tsv").ToDictionary(
            row => row[0], row => (Values(row[1]), Values(row[2])), StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(CountryFile).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private static string[] Values(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
