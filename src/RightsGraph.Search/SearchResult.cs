using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Results;

namespace RightsGraph.Search;

public sealed class SearchResult
{
    /// <summary>The exact number of hits, whatever the page, where those that are folded into one count once; a lower
    /// bound after a timeout.</summary>
    public int TotalCount => Count.Value;

    internal Lazy<int> Count { private get; init; } = new(0);

    /// <summary>Whether a timeout ended the search: the hits are the best until then.</summary>
    public required bool IsPartial { get; init; }

    public required SearchFacets Facets { get; init; }

    public required QueryInterpretation UnderstoodAs { get; init; }

    /// <summary>The query in the archive's spelling, where that finds more than what was typed; else null.</summary>
    /// <remarks>Computed on first use, in the time that the search left.</remarks>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    /// <exception cref="OperationCanceledException">The search's token fired.</exception>
    public string? DidYouMean => Correction.Value.Value;

    /// <summary>Whether <see cref="DidYouMean"/> may be null because of a timeout.</summary>
    public bool IsCorrectionPartial => Correction.Value.IsPartial;

    internal Lazy<Partial<string?>> Correction { private get; init; } = new(new Partial<string?>(null, false));

    /// <summary>In the requested order.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Whether a <c>before</c> cursor was given, or hits between the cursors follow the page.</summary>
    public required bool HasNextPage { get; init; }

    /// <summary>Whether an <c>after</c> cursor was given, or hits between the cursors precede the page.</summary>
    public required bool HasPreviousPage { get; init; }
}
