namespace RightsGraph.Search;

/// <param name="Text">In its most frequent spelling.</param>
/// <param name="Kind">What the text names.</param>
/// <param name="Count">
/// Its documents: for a country those on its page; for a phrase those that have it, a lower bound in an archive with
/// millions of phrases; for words that merely occur together those with all of them.
/// </param>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Count);

public enum SuggestionKind
{
    Country,
    Theme,

    /// <summary>A word or a phrase.</summary>
    Term,
}

/// <param name="Suggestions">The best first.</param>
/// <param name="IsCutShort">Whether a timeout left words out.</param>
public sealed record SuggestedTexts(IReadOnlyList<Suggestion> Suggestions, bool IsCutShort);
