namespace RightsGraph.Search;

/// <summary>A text in its most frequent spelling and its documents: for a country those on its page; for a phrase those
/// that have it, a lower bound in an archive with millions of phrases; for words that occur together those with all of
/// them.</summary>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Count);

public enum SuggestionKind
{
    Country,
    Theme,

    /// <summary>A word or a phrase.</summary>
    Term,
}

/// <summary>The best first. A timeout leaves words out.</summary>
public sealed record SuggestedTexts(IReadOnlyList<Suggestion> Suggestions, bool IsPartial);
