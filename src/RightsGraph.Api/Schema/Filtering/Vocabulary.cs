using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Languages;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>The values that a field can have, where they are a closed set that people write in several ways. Their
/// <c>eq</c>, <c>neq</c>, <c>in</c> and <c>nin</c> take each way for the value.</summary>
/// <param name="Find">The value that is meant, as records have it; null where none is.</param>
/// <param name="Unknown">A sentence for a value that is none.</param>
internal sealed record Vocabulary(Func<string, Snapshot, string?> Find, Func<string, string> Unknown)
{
    /// <summary>For descriptions of fields in the schema.</summary>
    public const string AnyCountry =
        "eq, neq, in and nin take any code or name of a country, in any case; what is none equals nothing and is told "
        + "in `extensions.warnings`.";

    /// <inheritdoc cref="AnyCountry"/>
    public const string AnyCase =
        "eq, neq, in and nin take it in any case; what is none equals nothing and is told in `extensions.warnings`.";

    /// <inheritdoc cref="AnyCountry"/>
    public const string AnyLanguage =
        "eq, neq, in and nin take a tag in any case or a name, such as English or русский; what is none equals nothing "
        + "and is told in `extensions.warnings`.";

    public static Vocabulary Alpha3Codes { get; } = OfCountries(country => country.Code);

    public static Vocabulary Alpha2Codes { get; } = OfCountries(country => country.Alpha2);

    public static Vocabulary CountryNames { get; } = OfCountries(country => country.Name);

    public static Vocabulary Regions { get; } = OfNames("region", country => country.Region);

    public static Vocabulary Subregions { get; } = OfNames("subregion", country => country.Subregion);

    public static Vocabulary Languages { get; } = new(
        (value, snapshot) =>
            snapshot.Languages.Contains(value) ? value
            : LanguageNames.Find(value) is { } tag && (LanguageNames.IsNamed(tag) || snapshot.Languages.Contains(tag))
                ? tag
            : null,
        value => $"\"{value}\" is no tag or name of a language that is known here, so no text is in it.");

    private static Vocabulary OfCountries(Func<Country, string> read) => new(
        (value, _) => CountryTable.Default.Find(value) is { } country ? read(country) : null,
        value => $"\"{value}\" is no code or name of a country, so no text is about it."
            + (CountryTable.Default.Suggest(value) is { } name ? $" Did you mean {name}?" : ""));

    private static Vocabulary OfNames(string what, Func<Country, string?> read)
    {
        var names = CountryTable.Default.All.Select(read).OfType<string>().Distinct()
            .ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        var all = string.Join(", ", names.Keys.Order(StringComparer.Ordinal));
        return new Vocabulary(
            (value, _) => names.GetValueOrDefault(value.Trim()),
            value => $"\"{value}\" is no {what} of the UN geoscheme, so no country is in it; these are: {all}.");
    }
}
