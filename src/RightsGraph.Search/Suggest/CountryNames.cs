using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// The countries that an archive covers under all their names: usual, official, other and former ones and demonyms;
/// the usual one also from each of its words on, so that "korea" is the beginning of North Korea's.
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
            country => country, country => FoldedWords.Key(FoldedWords.Of(country.Name, analyzer)));
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

    /// <summary>Folded words, joined by a blank.</summary>
    public SortedKeys Keys { get; }

    /// <summary>That of the usual name, whichever name stands at this place.</summary>
    public string UsualKeyOf(int place) => usualKeys[countries[place]];

    public Suggestion Suggestion(int place) =>
        new(countries[place].Name, SuggestionKind.Country, documents[countries[place]]);

    /// <summary>In capitals only: "in" and "no" are words. Null where the archive covers no such country.</summary>
    public (string Key, Suggestion Suggestion)? WithCode(string code) =>
        code.All(char.IsAsciiLetterUpper)
        && CountryTable.Default.FindByCode(code) is { } country
        && documents.TryGetValue(country, out var count)
            ? (usualKeys[country], new Suggestion(country.Name, SuggestionKind.Country, count))
            : null;

    /// <summary>The keys of the usual names, under which no word or phrase need be suggested besides.</summary>
    public static IReadOnlySet<string> UsualKeys(Snapshot snapshot, TextAnalyzer analyzer) =>
        snapshot.Countries
            .Select(country => FoldedWords.Key(FoldedWords.Of(country.Name, analyzer)))
            .ToHashSet(StringComparer.Ordinal);

    private static int CountOf(CountryHoldings held) => held.Summaries.Length + held.Entries.Length;

    private static IEnumerable<string> KeysOf(Country country, TextAnalyzer analyzer)
    {
        var usual = FoldedWords.Of(country.Name, analyzer);
        return Enumerable.Range(0, usual.Count)
            .Where(first => first == 0 || !StopWordLists.English.Contains(usual[first].Word))
            .Select(first => FoldedWords.Key(usual.Skip(first)))
            .Concat(country.Names.Concat(country.Demonyms)
                .Select(name => FoldedWords.Key(FoldedWords.Of(name, analyzer))))
            .Where(key => key.Length > 0);
    }
}
