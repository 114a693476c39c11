using System.Collections.Frozen;

namespace RightsGraph.Archive.Countries;

/// <summary>Expands a country's name in a search to the other names that texts use for it. Names of parts of a country,
/// which <see cref="CountryNameMatcher"/> counts as mentions, are not expanded: a search for Scotland does not mean all
/// of the United Kingdom.</summary>
public sealed class CountrySynonyms
{
    // In lower case these are ordinary words: "car", "poles apart".
    private static readonly FrozenSet<string> Words =
        "us car opt rok polish pole poles swede swedes dane danes gana benim fas cina"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PartsOfCountries = NamesOf(
        "Scottish", "Scots", "Scotsman", "Scotsmen", "Scotswoman", "Scotswomen", "Welsh", "Welshman", "Welshmen",
        "Welshwoman", "Welshwomen", "Englishman", "Englishmen", "Englishwoman", "Englishwomen", "Northern Irish",
        "Crimean", "Crimeans", "Somalilander", "Somalilanders");

    private readonly CountryTable table;
    private readonly FrozenDictionary<string, Country?> meanings;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> namesByCode;
    private readonly FrozenDictionary<(string Code, string Language), IReadOnlyList<string>> namesInLanguages;
    private readonly FrozenSet<string> firstWords;

    private CountrySynonyms(CountryTable table)
    {
        this.table = table;
        var synonyms = CountryFile.ReadSynonyms();
        var found = new Dictionary<string, Country?>(StringComparer.Ordinal);
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var inLanguages = new Dictionary<(string Code, string Language), IReadOnlyList<string>>();
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

        // Former names and the like, which are in other languages too: those become names below.
        var others = new HashSet<(string Name, Country Country)>();
        foreach (var (name, country) in countries.SelectMany(country => country.OtherNames, (one, name) => (name, one)))
        {
            var folded = NameFolding.Fold(name);
            if (found.TryAdd(folded, null))
            {
                others.Add((folded, country));
            }
        }

        foreach (var phrase in CountryFile.ReadPhrases().Keys)
        {
            found.TryAdd(NameFolding.Fold(phrase), null);
        }

        foreach (var (code, language, name) in CountryFile.ReadLanguageNames())
        {
            inLanguages[(code, language)] = [.. inLanguages.GetValueOrDefault((code, language), []), name];
            AddForms(table.FindByCode(code)!, InflectedNames.Of(name, language));
        }

        foreach (var (code, endonyms) in CountryFile.ReadEndonyms())
        {
            AddForms(table.FindByCode(code)!, endonyms);
        }

        namesInLanguages = inLanguages.ToFrozenDictionary();
        namesByCode = names.ToFrozenDictionary(StringComparer.Ordinal);
        meanings = found.ToFrozenDictionary(StringComparer.Ordinal);
        firstWords = meanings.Keys.Select(FirstWord).ToFrozenSet(StringComparer.Ordinal);
        MaxNameWords = meanings.Keys.Max(name => name.Count(letter => letter == ' ') + 1);

        // What already means something else, also nothing in particular, goes on doing so.
        void AddForms(Country country, IEnumerable<string> forms)
        {
            foreach (var folded in forms.Select(NameFolding.Fold))
            {
                if (!found.TryAdd(folded, country) && others.Contains((folded, country)))
                {
                    found[folded] = country;
                }
            }
        }
    }

    public static CountrySynonyms Default { get; } = new(CountryTable.Default);

    public int MaxNameWords { get; }

    /// <summary>A cheap test that spares lookups: false where no name begins with this word.</summary>
    public bool MayBeginName(string word) => firstWords.Contains(FirstWord(Fold(word)));

    /// <summary>Whether a text as a whole is a name, also one that is not expanded. Its words are then no names of
    /// their own (Latin American, New Mexico, East Germany).</summary>
    public bool IsName(string text) => Fold(text) is var name && meanings.ContainsKey(name) && !IsWord(text, name);

    /// <summary>The country that a text as a whole names; null where it names none, or is shared by two.</summary>
    public Country? CountryOf(string text) =>
        Fold(text) is var name && !IsWord(text, name) ? meanings.GetValueOrDefault(name) : null;

    /// <summary>The names that texts use for the country that a text names, in any case or as a possessive, the text
    /// itself first. Empty where it names no single country, or has no other names.</summary>
    public IReadOnlyList<string> WithOtherNames(string text)
    {
        var name = Fold(text);
        return !IsWord(text, name) && meanings.GetValueOrDefault(name) is { } country
            ? Others(text, name, country)
            : [];
    }

    /// <summary>The names of a country that a text names, in some languages.</summary>
    public IEnumerable<string> NamesIn(string text, IEnumerable<string> languages) =>
        meanings.GetValueOrDefault(Fold(text)) is { } country
            ? languages.SelectMany(language => namesInLanguages.GetValueOrDefault((country.Code, language), []))
            : [];

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
        var folded = WithoutMarks(NameFolding.Fold(text.Trim()));
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : InflectedNames.Base(folded);
    }

    // What ends a sentence or a part of it is no part of a name, but for the full stop of U.S.
    private static string WithoutMarks(string folded)
    {
        var name = folded.TrimEnd(',', ';', ':', '?', '!');
        return name.EndsWith('.') && name.IndexOf('.', StringComparison.Ordinal) == name.Length - 1 ? name[..^1] : name;
    }

    private static bool IsWord(string text, string folded) => Words.Contains(folded) && !text.Any(char.IsUpper);

    private static FrozenSet<string> NamesOf(params string[] names) =>
        names.Select(NameFolding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
