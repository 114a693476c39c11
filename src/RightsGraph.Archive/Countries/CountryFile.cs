namespace RightsGraph.Archive.Countries;

/// <summary>Reads the embedded data files: tab-separated with a header line, lists joined by bars.</summary>
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

    /// <summary>Phrases that contain a country's word, with the code of the country they name, or nothing.</summary>
    public static IReadOnlyDictionary<string, string> ReadPhrases() =>
        Rows("phrases.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>By code, names that texts use for a country besides its usual one, and names that only lead to it: old
    /// ones, or those that too many texts contain as words (US).</summary>
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
