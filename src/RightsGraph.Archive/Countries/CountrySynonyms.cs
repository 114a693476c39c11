using System.Collections.Frozen;

namespace RightsGraph.Archive.Countries;

/// <summary>
/// What people call a country in a search, and the other names of it that texts use. Names of parts of a country, which
/// <see cref="CountryNameMatcher"/> counts as mentions, do not stand for it here: who looks for Scotland does not look
/// for all of the United Kingdom.
/// </summary>
public sealed class CountrySynonyms
{
    // Ordinary words where they are not written as a name is: "car", "poles apart".
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
        foreach (var country in table.All)
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
                // What two countries are called, such as Congolese, stands for neither.
                found[folded] = found.ContainsKey(folded) || PartsOfCountries.Contains(folded) ? null : country;
            }
        }

        var others = table.All.SelectMany(country => country.OtherNames).Concat(CountryFile.ReadPhrases().Keys);
        foreach (var folded in others.Select(NameFolding.Fold))
        {
            found.TryAdd(folded, null);
        }

        namesByCode = names.ToFrozenDictionary(StringComparer.Ordinal);
        meanings = found.ToFrozenDictionary(StringComparer.Ordinal);
        firstWords = meanings.Keys.Select(FirstWord).ToFrozenSet(StringComparer.Ordinal);
        LongestName = meanings.Keys.Max(name => name.Count(letter => letter == ' ') + 1);
    }

    public static CountrySynonyms Default { get; } = new(CountryTable.Default);

    /// <summary>How many words the longest name has.</summary>
    public int LongestName { get; }

    /// <summary>False where no name begins with this word: cheaper than to ask for each text that does.</summary>
    public bool MayBeginName(string word) => firstWords.Contains(FirstWord(Fold(word)));

    /// <summary>
    /// Whether a text is a name as a whole, be it one that stands for nothing else: the words in it are no names of
    /// their own then (Latin American, New Mexico, East Germany).
    /// </summary>
    public bool IsName(string text) => Fold(text) is var name && meanings.ContainsKey(name) && !IsWord(text, name);

    /// <summary>
    /// The names that texts use for the country that a text names, the text itself first; empty where the text is no
    /// name of one country, in any case, or there are no others. A possessive counts as the name.
    /// </summary>
    public IReadOnlyList<string> WithOtherNames(string text)
    {
        var name = Fold(text);
        return !IsWord(text, name) && meanings.GetValueOrDefault(name) is { } country
            ? Others(text, name, country)
            : [];
    }

    /// <summary>
    /// The names that texts use for the country of an alpha-2 or alpha-3 code, but not the alpha-2 code: many of these
    /// are words (in, to, us, no). Empty where there is no such country.
    /// </summary>
    public IReadOnlyList<string> NamesOfCode(string code) =>
        table.FindByCode(code) is { } country ? NamesWithoutCode(country) : [];

    /// <summary>
    /// Whether names are all that <see cref="WithOtherNames"/> or <see cref="NamesOfCode"/> give for a country.
    /// </summary>
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
