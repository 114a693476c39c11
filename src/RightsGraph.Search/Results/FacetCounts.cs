namespace RightsGraph.Search.Results;

/// <summary>How many hits have each value of a field.</summary>
/// <param name="Values">Those that hits have; hits without a value count nowhere.</param>
/// <param name="IsCutShort">Whether the time was over before all hits were seen: the counts are lower bounds.</param>
public sealed record FacetCounts<T>(IReadOnlyList<FacetCount<T>> Values, bool IsCutShort);

/// <summary>A value and how many hits have it, at least 1.</summary>
public readonly record struct FacetCount<T>(T Value, int Count);
