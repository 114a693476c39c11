namespace RightsGraph.Search;

/// <summary>The caller validates limits and cursors.</summary>
public sealed record SearchRequest
{
    /// <summary>In the query language of docs/query-language.md. Any string, of which the first 4,000 UTF-16 units and
    /// the first 256 distinct terms count. One without anything to search finds everything.</summary>
    public required string Query { get; init; }

    /// <summary>No filter where null.</summary>
    public SearchFilter? Where { get; init; }

    public SearchMatch Match { get; init; } = SearchMatch.Best;

    /// <summary>Which hits are folded into one that stands for all.</summary>
    public SearchCollapse Collapse { get; init; } = SearchCollapse.None;

    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Takes hits from the front of those between the cursors; not negative.</summary>
    public int? First { get; init; }

    /// <summary>Takes hits from the back of what <see cref="First"/> left; not negative.</summary>
    public int? Last { get; init; }

    /// <summary>Exclusive.</summary>
    public SearchPosition? After { get; init; }

    /// <summary>Exclusive.</summary>
    public SearchPosition? Before { get; init; }

    /// <summary>No limit where null.</summary>
    public SearchBudget? Budget { get; init; }
}
