namespace RightsGraph.Search.Results;

/// <param name="Values">Those that any hit has; hits without a value are not counted.</param>
/// <param name="IsPartial">Whether a timeout makes the counts lower bounds.</param>
public sealed record FacetCounts<T>(IReadOnlyList<FacetCount<T>> Values, bool IsPartial);

/// <summary>A value and the number of hits that have it, at least 1.</summary>
public readonly record struct FacetCount<T>(T Value, int Count);

public enum FacetField
{
    Type,
    Country,
    Region,
    Year,
    Kind,
    Language,
    Mentions,
    Source,
    Publisher,
    Topic,
    DatePrecision,
}
