namespace RightsGraph.Search;

/// <summary>How what someone is typing may go on.</summary>
/// <param name="Text">As it is written in the archive most often.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Count">
/// In how many documents it stands: for a country those on its page, for a phrase those that hold it as one (in an
/// archive with millions of phrases at least so many), for words that only stand in the same documents those.
/// </param>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Count);

public enum SuggestionKind
{
    Country,
    Theme,

    /// <summary>A word or a phrase.</summary>
    Term,
}
