using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Results;

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

    /// <summary>How the query was read.</summary>
    public required QueryInterpretation UnderstoodAs { get; init; }

    /// <summary>
    /// The query with words spelt as the archive spells them, where that finds more than what was typed; else null.
    /// </summary>
    /// <remarks>Looked for when first asked for, in what the search left of its time.</remarks>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    /// <exception cref="OperationCanceledException">The search's token fired.</exception>
    public string? DidYouMean => Correction.Value.Value;

    /// <summary>Whether the time was over before it was known that there is no <see cref="DidYouMean"/>.</summary>
    public bool IsDidYouMeanCutShort => Correction.Value.IsCutShort;

    internal Lazy<Partial<string?>> Correction { private get; init; } = new(new Partial<string?>(null, false));

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Whether a <c>before</c> cursor was given, or hits between the cursors follow the page.</summary>
    public required bool HasNextPage { get; init; }

    /// <summary>Whether an <c>after</c> cursor was given, or hits between the cursors precede the page.</summary>
    public required bool HasPreviousPage { get; init; }
}
