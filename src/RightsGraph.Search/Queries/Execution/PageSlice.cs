namespace RightsGraph.Search.Queries.Execution;

/// <summary>What of the ordered hits a page shows.</summary>
internal readonly record struct PageSlice(int? First, int? Last, SearchPosition? After, SearchPosition? Before)
{
    public static PageSlice Of(SearchRequest request) =>
        new(request.First, request.Last, request.After, request.Before);

    /// <summary>Only a page from the back alone keeps the hindmost; all others keep the foremost.</summary>
    public bool KeepsHindmost => First is null && Last is not null;

    /// <summary>How many hits must be kept to cut the page out of them.</summary>
    public int Kept => First ?? Last ?? int.MaxValue;

    public bool Holds(in SearchPosition position) =>
        (After is not { } after || position > after) && (Before is not { } before || position < before);
}
