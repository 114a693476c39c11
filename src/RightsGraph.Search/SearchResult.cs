using RightsGraph.Search.Facets;

namespace RightsGraph.Search;

/// <summary>A page of hits.</summary>
public sealed class SearchResult
{
    /// <summary>
    /// All that match query and filter, exactly, whatever the page; fewer where the search was cut short.
    /// </summary>
    public required int TotalCount { get; init; }

    /// <summary>
    /// Whether the search ended before it had seen everything, because its time was over: the hits are the best of
    /// those it saw, and its count is a lower bound.
    /// </summary>
    public required bool IsCutShort { get; init; }

    /// <summary>Counts over all hits, whatever the page.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Whether a <c>before</c> cursor was given, or hits between the cursors follow the page.</summary>
    public required bool HasNextPage { get; init; }

    /// <summary>Whether an <c>after</c> cursor was given, or hits between the cursors precede the page.</summary>
    public required bool HasPreviousPage { get; init; }
}
