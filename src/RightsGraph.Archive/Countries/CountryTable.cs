using System.Collections.Frozen;

namespace RightsGraph.Archive.Countries;

public sealed class CountryTable
{
    private readonly FrozenDictionary<string, Country> byCode;
    private readonly FrozenDictionary<string, Country> byFoldedName;
    private readonly Lazy<FrozenDictionary<string, Country>> byNameElsewhere;

    private CountryTable(IReadOnlyList<Country> countries, IReadOnlyDictionary<string, string> labels)
    {
        All = countries;
        byCode = countries.Select(country => (country.Code, country))
            .Concat(countries.Select(country => (Code: country.Alpha2, country)))
            .ToFrozenDictionary(pair => pair.Code, pair => pair.country, StringComparer.OrdinalIgnoreCase);

        var names = new Dictionary<string, Country>(StringComparer.Ordinal);
        var named = countries.SelectMany(country => country.Names, (country, name) => (name, country))
            .Concat(labels.Select(label => (name: label.Key, country: byCode[label.Value])));
        foreach (var (name, country) in named)
        {
            var folded = NameFolding.Fold(name);
            if (!names.TryAdd(folded, country) && names[folded] != country)
            {
                throw new InvalidDataException($"'{name}' names two countries: {country} and {names[folded]}.");
            }
        }

        byFoldedName = names.ToFrozenDictionary(StringComparer.Ordinal);
        byNameElsewhere = new Lazy<FrozenDictionary<string, Country>>(NamesElsewhere);
    }

    public static CountryTable Default { get; } = new(CountryFile.ReadCountries(), CountryFile.ReadLabels());

    public static Country World { get; } = Default.FindByCode(Country.WorldCode)!;

    /// <summary>By alpha-3 code; <see cref="Country.Ordinal"/> is the index in this list.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <param name="code">Alpha-2 or alpha-3, in any case.</param>
    public Country? FindByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Finds by code, or by a name in any usual spelling and in many languages. A label that names several
    /// territories finds the first. Null where none is meant for certain: this never guesses.</summary>
    public Country? Find(string nameOrCode) =>
        byCode.GetValueOrDefault(nameOrCode.Trim()) ?? FindByFolded(NameFolding.Fold(nameOrCode));

    /// <summary>As <see cref="Find"/>, but not by code, as "and" is no Andorra, and not by names that are words of
    /// other languages.</summary>
    public Country? FindByName(string name) => byFoldedName.GetValueOrDefault(NameFolding.Fold(name));

    public string? Suggest(string unknown)
    {
        var folded = NameFolding.Fold(unknown);
        var nearest = byFoldedName.Keys
            .Where(name => Math.Abs(name.Length - folded.Length) <= 3)
            .Select(name => (Name: name, Distance: EditDistance.Between(folded, name)))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault((Name: "", Distance: int.MaxValue));
        return nearest.Distance <= Math.Max(1, folded.Length / 4) ? byFoldedName[nearest.Name].Name : null;
    }

    private Country? FindByFolded(string name) =>
        byFoldedName.GetValueOrDefault(name) ?? byNameElsewhere.Value.GetValueOrDefault(name);

    /// <summary>The names in other languages that two countries do not share.</summary>
    private FrozenDictionary<string, Country> NamesElsewhere() =>
        CountryFile.ReadLanguageNames().Select(row => (row.Code, row.Name))
            .Concat(CountryNameMatcher.NamesInOtherScripts())
            .Select(row => (Folded: NameFolding.Fold(row.Name), Country: byCode[row.Code]))
            .GroupBy(row => row.Folded)
            .Where(rows => rows.Select(row => row.Country).Distinct().Count() == 1)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.First().Country, StringComparer.Ordinal);
}
