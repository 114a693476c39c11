namespace RightsGraph.Search.Suggesting;

/// <summary>What has been found to suggest, the best first, each once.</summary>
internal sealed class SuggestionList(int most)
{
    private readonly List<Suggestion> all = [];
    private readonly HashSet<(SuggestionKind Kind, string Key)> known = [];

    public bool IsFull => all.Count == most;

    public IReadOnlyList<Suggestion> All => all;

    /// <summary>Adds those at these places behind what is there, by their number of documents.</summary>
    public void Add(
        CountryNames countries, IEnumerable<Range> ofCountries, Vocabulary vocabulary, IEnumerable<Range> ofVocabulary)
    {
        // Twice as many: those that are known come first once more, and two spellings may have one key.
        var terms = MostFrequent.Of(vocabulary, ofVocabulary, 2 * most, place => true)
            .Select(place => (vocabulary.Keys[place].ToString(), vocabulary.Suggestion(place)));
        var names = Places(ofCountries).Select(place => (countries.UsualKeyOf(place), countries.Suggestion(place)));
        foreach (var (key, suggestion) in names.Concat(terms)
            .OrderByDescending(named => named.Item2.Count)
            .ThenBy(named => named.Item2.Kind)
            .ThenBy(named => named.Item2.Text, StringComparer.Ordinal))
        {
            Add(key, suggestion);
        }
    }

    /// <param name="key">The same for what need not be suggested twice.</param>
    /// <param name="suggestion">Comes behind what is there.</param>
    public void Add(string key, Suggestion suggestion)
    {
        // A country's name need not be suggested as words besides.
        if (!IsFull && !known.Contains((SuggestionKind.Country, key)) && known.Add((suggestion.Kind, key)))
        {
            all.Add(suggestion);
        }
    }

    private static IEnumerable<int> Places(IEnumerable<Range> ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value));
}
