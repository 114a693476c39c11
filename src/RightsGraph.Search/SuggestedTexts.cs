namespace RightsGraph.Search;

/// <summary>How what someone is typing may go on.</summary>
/// <param name="Suggestions">The best first.</param>
/// <param name="IsCutShort">Whether words were left out because the time was over.</param>
public sealed record SuggestedTexts(IReadOnlyList<Suggestion> Suggestions, bool IsCutShort);
