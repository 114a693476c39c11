using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// The countries of an archive by all their names and demonyms, and by the usual name from each of its words on:
/// "korea" is a prefix of North Korea.
/// </summary>
internal sealed class CountryNames
{
    private readonly Country[] countries;
    private readonly Dictionary<Country, int> documents;
    private readonly Dictionary<Country, string> usualKeys;

    public CountryNames(Snapshot snapshot, TextAnalyzer analyzer)
    {
        documents = snapshot.Countries.ToDictionary(
            country => country, country => CountOf(snapshot.HoldingsOf(country)));
        usualKeys = documents.Keys.ToDictionary(
            country => country, country => FoldedWords.Key(FoldedWords.Tokenize(country.Name, analyzer)));
        (string Key, Country Country)[] named =
        [
            .. documents.Keys
                .SelectMany(country => KeysOf(country, analyzer), (country, key) => (key, country))
                .Distinct()
                .OrderBy(name => name.key, StringComparer.Ordinal),
        ];
        Keys = new SortedKeys([.. named.Select(name => name.Key)]);
        countries = [.. named.Select(name => name.Country)];
    }

    public SortedKeys Keys { get; }

    /// <summary>The key of the usual name of a name's country.</summary>
    public string UsualKeyOf(int place) => usualKeys[countries[place]];

    public Suggestion Suggestion(int place) =>
        new(countries[place].Name, SuggestionKind.Country, documents[countries[place]]);

    /// <summary>In capitals only: "in" and "no" are words. Null where the archive has no such country.</summary>
    public (string Key, Suggestion Suggestion)? FindByCode(string code) =>
        code.All(char.IsAsciiLetterUpper)
        && CountryTable.Default.FindByCode(code) is { } country
        && documents.TryGetValue(country, out var count)
            ? (usualKeys[country], new Suggestion(country.Name, SuggestionKind.Country, count))
            : null;

    /// <summary>The keys of usual names, which need not be suggested as words again.</summary>
    public static IReadOnlySet<string> UsualKeys(Snapshot snapshot, TextAnalyzer analyzer) =>
        snapshot.Countries
            .Select(country => FoldedWords.Key(FoldedWords.Tokenize(country.Name, analyzer)))
            .ToHashSet(StringComparer.Ordinal);

    private static int CountOf(CountryHoldings held) => held.Summaries.Length + held.Entries.Length;

    private static IEnumerable<string> KeysOf(Country country, TextAnalyzer analyzer)
    {
        var usual = FoldedWords.Tokenize(country.Name, analyzer);
        return Enumerable.Range(0, usual.Count)
            .Where(first => first == 0 || !StopWordLists.English.Contains(usual[first].Word))
            .Select(first => FoldedWords.Key(usual.Skip(first)))
            .Concat(country.Names.Concat(country.Demonyms)
                .Select(name => FoldedWords.Key(FoldedWords.Tokenize(name, analyzer))))
            .Where(key => key.Length > 0);
    }
}
