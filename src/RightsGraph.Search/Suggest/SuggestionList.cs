namespace RightsGraph.Search.Suggest;

/// <summary>Collects suggestions, the best first, each once.</summary>
internal sealed class SuggestionList(int max, CountryNames countries, Vocabulary vocabulary)
{
    private readonly List<Suggestion> all = [];
    private readonly HashSet<(SuggestionKind Kind, string Key)> keys = [];

    public bool IsFull => all.Count == max;

    public IReadOnlyList<Suggestion> All => all;

    /// <summary>Appends entries by their number of documents.</summary>
    public void Add(IEnumerable<Range> ofCountries, IEnumerable<Range> ofVocabulary)
    {
        foreach (var (key, suggestion) in Countries(ofCountries).Concat(Terms(ofVocabulary))
            .OrderByDescending(named => named.Suggestion.Count)
            .ThenBy(named => named.Suggestion.Kind)
            .ThenBy(named => named.Suggestion.Text, StringComparer.Ordinal))
        {
            Add(key, suggestion);
        }
    }

    public void Add(string key, Suggestion suggestion)
    {
        // A country's name is not suggested as words again.
        if (!IsFull && !keys.Contains((SuggestionKind.Country, key)) && keys.Add((suggestion.Kind, key)))
        {
            all.Add(suggestion);
        }
    }

    private IEnumerable<(string Key, Suggestion Suggestion)> Countries(IEnumerable<Range> ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value))
            .Select(index => countries[index]);

    // Three times as many: some were added before, once or twice, and two spellings may share a key.
    private IEnumerable<(string Key, Suggestion Suggestion)> Terms(IEnumerable<Range> ranges) =>
        vocabulary.MostFrequent(ranges, 3 * max, word => !Script.IsCharacter(vocabulary.Keys[word].ToString()))
            .Select(index => (vocabulary.Keys[index].ToString(), vocabulary.Suggestion(index)));
}
