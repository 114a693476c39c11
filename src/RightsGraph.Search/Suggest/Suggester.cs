using System.Text;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Suggest;

/// <summary>Completes what someone is typing: whole matches first, countries before words; then prefixes; then words
/// that occur in the same documents as the words before; then prefixes with edits. Each by document count. A blank at
/// the end means that the last word is complete.</summary>
internal sealed class Suggester(
    CountryNames countries, Vocabulary vocabulary, TextAnalyzer analyzer, CooccurringWords shared)
{
    /// <summary>In UTF-16 units. No suggestion is longer.</summary>
    public const int MaxTypedLength = 100;

    // One edit turns most prefixes of two letters into each other, two edits most of five.
    private const int LettersForOneEdit = 3;
    private const int LettersForTwoEdits = 6;

    /// <summary>To look for a beginning with one edit, for each of its letters; with two it takes four times as
    /// long.</summary>
    private const double LetterMicroseconds = 60;

    public static Suggester Create(SuggestedNames names, IndexReader reader, TextAnalyzer analyzer) => new(
        names.Countries, names.Vocabulary, analyzer, new CooccurringWords(reader, names.Vocabulary));

    public IReadOnlyList<Suggestion> Suggest(string typed, int first)
    {
        var tokens = typed.Length > MaxTypedLength ? [] : FoldedWords.Tokenize(typed, analyzer);
        if (tokens.Count == 0 || first < 1)
        {
            return [];
        }

        var suggestions = new SuggestionList(first, countries, vocabulary);
        var key = FoldedWords.Key(tokens);
        var isWhole = char.IsWhiteSpace(typed[^1]);
        if (countries.FindByCode(typed.Trim()) is var (usualKey, country))
        {
            suggestions.Add(usualKey, country);
        }

        suggestions.Add([countries.Keys.EqualTo(key)], []);
        suggestions.Add([], [vocabulary.Keys.EqualTo(key)]);

        var beginning = isWhole ? key + " " : key;
        suggestions.Add([countries.Keys.WithPrefix(beginning)], [vocabulary.Keys.WithPrefix(beginning)]);
        if (tokens.Count > 1 && !isWhole && !suggestions.IsFull)
        {
            AddContinued(suggestions, typed, tokens, first);
        }

        for (var edits = 1; edits <= EditsIn(tokens) && !suggestions.IsFull; edits++)
        {
            SearchClock.Running?.Charge(key.Length * edits * edits * LetterMicroseconds);
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
        foreach (var (index, documents) in shared.WordsWith(before, tokens[^1].Word, first))
        {
            suggestions.Add(
                $"{FoldedWords.Key(before)} {vocabulary.Keys[index]}",
                new Suggestion(written + vocabulary.TextOf(index), SuggestionKind.Term, documents));
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

/// <summary>What can be suggested, by name.</summary>
internal sealed record SuggestedNames(CountryNames Countries, Vocabulary Vocabulary)
{
    public static SuggestedNames Of(Snapshot snapshot, VocabularyBuilder counted, TextAnalyzer analyzer)
    {
        var countries = new CountryNames(snapshot, analyzer);
        return new SuggestedNames(countries, new Vocabulary(counted.Build(excluded: countries.UsualKeys)));
    }
}

/// <summary>Keys of words and phrases: their folded words, joined by blanks.</summary>
internal static class FoldedWords
{
    /// <summary>Without stems. Folding is the same in every language.</summary>
    public static IReadOnlyList<Token> Tokenize(string text, TextAnalyzer analyzer) =>
        analyzer.Analyze(text, Stemmers.None);

    public static string KeyOf(string text, TextAnalyzer analyzer) => Key(Tokenize(text, analyzer));

    public static string Key(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Word));
}
