using System.Collections.Frozen;

namespace RightsGraph.Archive.Countries;

/// <summary>Expands a country's name in a search to the other names that texts use for it. Names of parts of a country,
/// which <see cref="CountryNameMatcher"/> counts as mentions, are not expanded: a search for Scotland does not mean all
/// of the United Kingdom.</summary>
public sealed class CountrySynonyms
{
    // In lower case these are ordinary words: "car", "poles apart".
    private static readonly FrozenSet<string> Words =
        "us car opt rok polish pole poles swede swedes dane danes".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PartsOfCountries = NamesOf(
        "Scottish", "Scots", "Scotsman", "Scotsmen", "Scotswoman", "Scotswomen", "Welsh", "Welshman", "Welshmen",
        "Welshwoman", "Welshwomen", "Englishman", "Englishmen", "Englishwoman", "Englishwomen", "Northern Irish",
        "Crimean", "Crimeans", "Somalilander", "Somalilanders");

    private readonly CountryTable table;
    private readonly FrozenDictionary<string, Country?> meanings;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> namesByCode;
    private readonly FrozenSet<string> firstWords;

    private CountrySynonyms(CountryTable table)
    {
        this.table = table;
        var synonyms = CountryFile.ReadSynonyms();
        var found = new Dictionary<string, Country?>(StringComparer.Ordinal);
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Country[] countries = [.. table.All.Where(country => !country.IsWorld)];
        foreach (var country in countries)
        {
            var (used, leading) = synonyms.GetValueOrDefault(country.Code, ([], []));
            names[country.Code] = [country.Name, .. used];
            string[] all =
            [
                country.Name,
                .. used,
                .. leading,
                .. country.OfficialNames,
                .. country.OtherNames.Where(IsInAnotherScript),
                .. country.Demonyms,
            ];
            foreach (var folded in all.Select(NameFolding.Fold).Distinct())
            {
                // A name that two countries share, such as Congolese, stands for neither.
                found[folded] = found.ContainsKey(folded) || PartsOfCountries.Contains(folded) ? null : country;
            }
        }

        var others = countries.SelectMany(country => country.OtherNames).Concat(CountryFile.ReadPhrases().Keys);
        foreach (var folded in others.Select(NameFolding.Fold))
        {
            found.TryAdd(folded, null);
        }

        namesByCode = names.ToFrozenDictionary(StringComparer.Ordinal);
        meanings = found.ToFrozenDictionary(StringComparer.Ordinal);
        firstWords = meanings.Keys.Select(FirstWord).ToFrozenSet(StringComparer.Ordinal);
        MaxNameWords = meanings.Keys.Max(name => name.Count(letter => letter == ' ') + 1);
    }

    public static CountrySynonyms Default { get; } = new(CountryTable.Default);

    public int MaxNameWords { get; }

    /// <summary>A cheap test that spares lookups: false where no name begins with this word.</summary>
    public bool MayBeginName(string word) => firstWords.Contains(FirstWord(Fold(word)));

    /// <summary>Whether a text as a whole is a name, also one that is not expanded. Its words are then no names of
    /// their own (Latin American, New Mexico, East Germany).</summary>
    public bool IsName(string text) => Fold(text) is var name && meanings.ContainsKey(name) && !IsWord(text, name);

    /// <summary>The names that texts use for the country that a text names, in any case or as a possessive, the text
    /// itself first. Empty where it names no single country, or has no other names.</summary>
    public IReadOnlyList<string> WithOtherNames(string text)
    {
        var name = Fold(text);
        return !IsWord(text, name) && meanings.GetValueOrDefault(name) is { } country
            ? Others(text, name, country)
            : [];
    }

    /// <summary>The names that texts use for the country of an alpha-2 or alpha-3 code, without the alpha-2 code, as
    /// many are words (in, to, us, no). Empty for an unknown code.</summary>
    public IReadOnlyList<string> NamesOfCode(string code) =>
        table.FindByCode(code) is { IsWorld: false } country ? NamesWithoutCode(country) : [];

    /// <summary>Whether <see cref="WithOtherNames"/> or <see cref="NamesOfCode"/> gives exactly these names.</summary>
    public bool AreAllOfOne(IReadOnlyList<string> names) =>
        names.SequenceEqual(WithOtherNames(names[0]))
        || (meanings.GetValueOrDefault(Fold(names[0])) is { } country
            && names.SequenceEqual(NamesWithoutCode(country)));

    private List<string> NamesWithoutCode(Country country) =>
        [.. namesByCode[country.Code].Where(name => !name.Equals(country.Alpha2, StringComparison.Ordinal))];

    private List<string> Others(string text, string folded, Country country)
    {
        List<string> others = [.. namesByCode[country.Code].Where(name => NameFolding.Fold(name) != folded)];
        return others.Count == 0 ? [] : [text, .. others];
    }

    private static bool IsInAnotherScript(string name) => name.Any(letter => letter > 'ʯ');

    private static string FirstWord(string folded) => folded.Split(' ', 2)[0];

    private static string Fold(string text)
    {
        var folded = NameFolding.Fold(text.Trim());
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    private static bool IsWord(string text, string folded) => Words.Contains(folded) && !text.Any(char.IsUpper);

    private static FrozenSet<string> NamesOf(params string[] names) =>
        names.Select(NameFolding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
