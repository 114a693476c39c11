using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>What people mean by what they write for a value: the value itself where it is none of these.</summary>
internal static class SpokenOracle
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "en",
        ["eng"] = "en",
        ["english"] = "en",
        ["ru"] = "ru",
        ["russian"] = "ru",
        ["русский"] = "ru",
        ["und"] = "und",
    };

    /// <summary>Ways to write the languages of random records, and some that are none.</summary>
    public static readonly string[] WrittenLanguages =
        [.. RandomRecords.Languages, "EN", "eng", "English", "RUSSIAN", "русский", "Und", "xx", "no language", ""];

    /// <summary>Ways to write the countries of random records, and some that are none.</summary>
    public static readonly string[] WrittenCountries =
    [
        .. RandomRecords.Countries, "kaz", "Kz", "kazakhstan", "KAZAKHSTAN", "Russian Federation", "russia", "fr",
        "France", "the French Republic", "Kyrgyz Republic", "antarctica", "", "nowhere",
    ];

    public static string Country(string written, Func<Country, string> read)
    {
        var name = written.StartsWith("the ", StringComparison.Ordinal) ? written[4..] : written;
        return CountryTable.Default.All
            .Where(country => new[] { country.Code, country.Alpha2 }.Concat(country.Names).Any(own => Same(own, name)))
            .Select(read)
            .FirstOrDefault(written);
    }

    public static string? Region(string? written, Func<Country, string?> read) => written is null
        ? null
        : CountryTable.Default.All.Select(read).FirstOrDefault(region => region is not null && Same(region, written))
            ?? written;

    public static string Language(string written) => Languages.GetValueOrDefault(written, written);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
