using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>What has been found to suggest, the best first, each once.</summary>
internal sealed class SuggestionList(int most, CountryNames countries, Vocabulary vocabulary)
{
    private readonly List<Suggestion> all = [];
    private readonly HashSet<(SuggestionKind Kind, string Key)> known = [];

    public bool IsFull => all.Count == most;

    public IReadOnlyList<Suggestion> All => all;

    /// <summary>Adds those at these places behind what is there, by their number of documents.</summary>
    public void Add(IEnumerable<Range> ofCountries, IEnumerable<Range> ofVocabulary) =>
        AddAll(Countries(ofCountries).Concat(Terms(ofVocabulary)));

    public void AddCountries(IEnumerable<Range> ofCountries) => AddAll(Countries(ofCountries));

    public void AddTerms(IEnumerable<Range> ofVocabulary) => AddAll(Terms(ofVocabulary));

    public void AddCountriesOfCode(string code)
    {
        if (countries.WithCode(code) is { } named)
        {
            AddAll([named]);
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

    private void AddAll(IEnumerable<(string Key, Suggestion Suggestion)> found)
    {
        foreach (var (key, suggestion) in found
            .OrderByDescending(named => named.Suggestion.Count)
            .ThenBy(named => named.Suggestion.Kind)
            .ThenBy(named => named.Suggestion.Text, StringComparer.Ordinal))
        {
            Add(key, suggestion);
        }
    }

    private IEnumerable<(string Key, Suggestion Suggestion)> Countries(IEnumerable<Range> ranges) =>
        ranges.SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value))
            .Select(place => (countries.UsualKeyOf(place), countries.Suggestion(place)));

    // Three times as many: those that are known come first once or twice more, and two spellings may have one key.
    private IEnumerable<(string Key, Suggestion Suggestion)> Terms(IEnumerable<Range> ranges) =>
        MostFrequent.Of(vocabulary, ranges, 3 * most, place => !Script.IsCharacter(vocabulary.Keys[place].ToString()))
            .Select(place => (vocabulary.Keys[place].ToString(), vocabulary.Suggestion(place)));
}
