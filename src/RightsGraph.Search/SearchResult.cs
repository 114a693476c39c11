namespace RightsGraph.Search;

/// <summary>A page of hits.</summary>
public sealed class SearchResult
{
    /// <summary>All that match query and filter, exactly, whatever the page.</summary>
    public required int TotalCount { get; init; }

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Whether a <c>before</c> cursor was given, or hits between the cursors follow the page.</summary>
    public required bool HasNextPage { get; init; }

    /// <summary>Whether an <c>after</c> cursor was given, or hits between the cursors precede the page.</summary>
    public required bool HasPreviousPage { get; init; }
}
