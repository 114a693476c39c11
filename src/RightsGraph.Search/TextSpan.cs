namespace RightsGraph.Search;

/// <summary>
/// From <paramref name="Start"/> up to but not including <paramref name="End"/>, in UTF-16 code units.
/// </summary>
public readonly record struct TextSpan(int Start, int End);
