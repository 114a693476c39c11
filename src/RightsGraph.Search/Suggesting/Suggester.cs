using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggesting;

/// <summary>
/// Completes what someone is typing: first what begins exactly so, then words that stand in the same documents as the
/// words before, then what begins so but for a slip of the keys. Each of these comes by its number of documents.
/// </summary>
internal sealed class Suggester(
    CountryNames countries, Vocabulary vocabulary, TextAnalyzer analyzer, SharedDocuments shared)
{
    /// <summary>UTF-16 units. Nothing that is suggested is as long as what this leaves unread.</summary>
    public const int MostTyped = 100;

    // One slip makes most beginnings of two letters of one another, two make most of five.
    private const int LettersForOneEdit = 3;
    private const int LettersForTwoEdits = 6;

    public IReadOnlyList<Suggestion> Suggest(string typed, int first)
    {
        var tokens = typed.Length > MostTyped ? [] : FoldedWords.Of(typed, analyzer);
        if (tokens.Count == 0 || first < 1)
        {
            return [];
        }

        var key = FoldedWords.Key(tokens);
        var suggestions = new SuggestionList(first);
        suggestions.Add(countries, [countries.Keys.WithPrefix(key)], vocabulary, [vocabulary.Keys.WithPrefix(key)]);
        if (tokens.Count > 1 && !suggestions.IsFull)
        {
            AddContinued(suggestions, typed, tokens, first);
        }

        for (var edits = 1; edits <= EditsIn(key) && !suggestions.IsFull; edits++)
        {
            suggestions.Add(
                countries, MisspeltPrefix.Find(countries.Keys, key, edits),
                vocabulary, MisspeltPrefix.Find(vocabulary.Keys, key, edits));
        }

        return suggestions.All;
    }

    private void AddContinued(SuggestionList suggestions, string typed, IReadOnlyList<Token> tokens, int first)
    {
        var before = tokens.SkipLast(1).ToList();
        var written = typed[..tokens[^1].Start].TrimStart();
        foreach (var (place, documents) in shared.WordsWith(before, tokens[^1].Word, first))
        {
            suggestions.Add(
                $"{FoldedWords.Key(before)} {vocabulary.Keys[place]}",
                new Suggestion(written + vocabulary.TextOf(place), SuggestionKind.Term, documents));
        }
    }

    private static int EditsIn(string key) => key.Length switch
    {
        < LettersForOneEdit => 0,
        < LettersForTwoEdits => 1,
        _ => 2,
    };
}
