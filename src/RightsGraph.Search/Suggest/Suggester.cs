using System.Text;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Suggest;

/// <summary>
/// Completes what someone is typing: first what it is in full, countries before words, then what begins exactly so,
/// then words that stand in the same documents as the words before, then what begins so but for a slip of the keys.
/// Each of these comes by its number of documents. A blank at the end says that the last word is whole.
/// </summary>
internal sealed class Suggester(
    CountryNames countries, Vocabulary vocabulary, TextAnalyzer analyzer, CooccurringWords shared)
{
    /// <summary>UTF-16 units. Nothing that is suggested is as long as what this leaves unread.</summary>
    public const int MaxTypedLength = 100;

    // One slip makes most beginnings of two letters of one another, two make most of five.
    private const int LettersForOneEdit = 3;
    private const int LettersForTwoEdits = 6;

    public IReadOnlyList<Suggestion> Suggest(string typed, int first)
    {
        var tokens = typed.Length > MaxTypedLength ? [] : FoldedWords.Of(typed, analyzer);
        if (tokens.Count == 0 || first < 1)
        {
            return [];
        }

        var suggestions = new SuggestionList(first, countries, vocabulary);
        var key = FoldedWords.Key(tokens);
        var isWhole = char.IsWhiteSpace(typed[^1]);
        suggestions.AddCountriesOfCode(typed.Trim());
        suggestions.AddCountries([countries.Keys.EqualTo(key)]);
        suggestions.AddTerms([vocabulary.Keys.EqualTo(key)]);

        var beginning = isWhole ? key + " " : key;
        suggestions.Add([countries.Keys.WithPrefix(beginning)], [vocabulary.Keys.WithPrefix(beginning)]);
        if (tokens.Count > 1 && !isWhole && !suggestions.IsFull)
        {
            AddContinued(suggestions, typed, tokens, first);
        }

        for (var edits = 1; edits <= EditsIn(tokens) && !suggestions.IsFull; edits++)
        {
            suggestions.Add(
                FuzzyPrefixSearch.Find(countries.Keys, key, edits, isWhole),
                FuzzyPrefixSearch.Find(vocabulary.Keys, key, edits, isWhole));
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

    private static int EditsIn(IEnumerable<Token> typed) => typed.Sum(LettersOf) switch
    {
        < LettersForOneEdit => 0,
        < LettersForTwoEdits => 1,
        _ => 2,
    };

    private static int LettersOf(Token typed) =>
        Script.IsCharacter(typed.Word) ? 1 : typed.Word.EnumerateRunes().Count(Rune.IsLetterOrDigit);
}
