namespace RightsGraph.Search;

/// <summary>One page of one search. Limits and cursors are the caller's to validate.</summary>
public sealed record SearchRequest
{
    /// <summary>
    /// In the query language of docs/query-language.md. Any string is taken; of a longer one the first 4,000 UTF-16
    /// units count, and of more than 256 different terms the first 256. One in which there is nothing to search finds
    /// everything.
    /// </summary>
    public required string Query { get; init; }

    /// <summary>What the search is narrowed to; everything where null.</summary>
    public SearchFilter? Where { get; init; }

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Keeps so many hits from the front of those between the cursors; not negative.</summary>
    public int? First { get; init; }

    /// <summary>Keeps so many hits from the back of what <see cref="First"/> left; not negative.</summary>
    public int? Last { get; init; }

    /// <summary>Leaves out the hit at this position and all before it.</summary>
    public SearchPosition? After { get; init; }

    /// <summary>Leaves out the hit at this position and all after it.</summary>
    public SearchPosition? Before { get; init; }

    /// <summary>
    /// After so much time the search ends with what it has found until then. Where null it takes the time that it
    /// needs.
    /// </summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>What <see cref="TimeLimit"/> is measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
