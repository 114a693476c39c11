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

    /// <summary>Names by code and language, as the languages of reports write them. A name that is a common word too,
    /// such as that of Togo in Russian or of Mali in Arabic, is left out.</summary>
    public static IEnumerable<(string Code, string Language, string Name)> ReadLanguageNames()
    {
        var rows = Rows("languages.tsv", skipsHeader: false).ToList();
        return rows.Skip(1).SelectMany(row => row.Skip(1).Index().SelectMany(cell =>
            Values(cell.Item).Select(name => (row[0], rows[0][cell.Index + 1], name))));
    }

    /// <summary>By code, names in the country's own languages and twenty more, without those that are in
    /// <c>languages.tsv</c>, that two countries share, that an English text has as a word, or that are short. Made from
    /// Unicode's CLDR 48.2.</summary>
    public static IEnumerable<(string Code, string[] Names)> ReadEndonyms() =>
        Rows("endonyms.tsv").Select(row => (row[0], Values(row[1])));

    private static IEnumerable<string[]> Rows(string file, bool skipsHeader = true)
    {
        using var stream = typeof(CountryFile).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        using var reader = new StreamReader(stream);
        if (skipsHeader)
        {
            reader.ReadLine();
        }

        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private static string[] Values(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
