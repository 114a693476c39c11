namespace RightsGraph.Search.Suggest;

/// <summary>The countries of an archive by all their names and demonyms, and by the usual name from each of its words
/// on: "korea" is a prefix of North Korea.</summary>
internal sealed class CountryNames
{
    private readonly Country[] countries;
    private readonly Dictionary<Country, (string UsualKey, Suggestion Suggestion)> suggestions;

    public CountryNames(Snapshot snapshot, TextAnalyzer analyzer)
    {
        Country[] covered = [.. snapshot.Countries.Where(country => !country.IsWorld)];
        suggestions = covered.ToDictionary(country => country, country =>
        {
            var held = snapshot.HoldingsOf(country);
            return (
                FoldedWords.KeyOf(country.Name, analyzer),
                new Suggestion(country.Name, SuggestionKind.Country, held.Count, country));
        });
        (string Key, Country Country)[] named =
        [
            .. covered
                .SelectMany(country => KeysOf(country, analyzer), (country, key) => (key, country))
                .Distinct()
                .OrderBy(name => name.key, StringComparer.Ordinal),
        ];
        Keys = new SortedKeys([.. named.Select(name => name.Key)]);
        countries = [.. named.Select(name => name.Country)];
    }

    public SortedKeys Keys { get; }

    public IReadOnlySet<string> UsualKeys =>
        suggestions.Values.Select(country => country.UsualKey).ToHashSet(StringComparer.Ordinal);

    public (string UsualKey, Suggestion Suggestion) this[int index] => suggestions[countries[index]];

    /// <summary>In capitals only: "in" and "no" are words. Null where the archive has no such country.</summary>
    public (string UsualKey, Suggestion Suggestion)? FindByCode(string code) =>
        code.All(char.IsAsciiLetterUpper)
        && CountryTable.Default.FindByCode(code) is { } country
        && suggestions.TryGetValue(country, out var suggestion)
            ? suggestion
            : null;

    private static IEnumerable<string> KeysOf(Country country, TextAnalyzer analyzer)
    {
        var usual = FoldedWords.Tokenize(country.Name, analyzer);
        return Enumerable.Range(0, usual.Count)
            .Where(first => first == 0 || !StopWordLists.English.Contains(usual[first].Word))
            .Select(first => FoldedWords.Key(usual.Skip(first)))
            .Concat(country.Names.Concat(country.Demonyms).Select(name => FoldedWords.KeyOf(name, analyzer)))
            .Where(key => key.Length > 0);
    }
}
