namespace RightsGraph.Search;

/// <summary>A text in its most frequent spelling and its documents: for a country those on its page; for a phrase those
/// that have it, a lower bound in an archive with millions of phrases; for words that occur together those with all of
/// them.</summary>
/// <param name="Text">The whole of it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">Of the documents.</param>
/// <param name="Country">Which country it is; null where it is none.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Count, Country? Country = null);

public enum SuggestionKind
{
    Country,
    Theme,

    /// <summary>A word or a phrase.</summary>
    Term,
}

/// <summary>The best first. A timeout leaves words out.</summary>
public sealed record SuggestedTexts(IReadOnlyList<Suggestion> Suggestions, bool IsPartial);
