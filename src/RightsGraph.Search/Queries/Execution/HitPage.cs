namespace RightsGraph.Search.Queries.Execution;

/// <summary>The hits of one page, and whether there are others around it.</summary>
internal sealed record HitPage(IReadOnlyList<Candidate> Hits, bool HasNextPage, bool HasPreviousPage)
{
    /// <summary>As Relay has it: first cuts from the front, then last from the back of what is left.</summary>
    public static HitPage From(PageSlice slice, PageCollector collected)
    {
        var front = Math.Min(slice.First ?? int.MaxValue, collected.RangeCount);
        var shown = Math.Min(slice.Last ?? int.MaxValue, front);
        return new HitPage(
            [.. collected.Kept.TakeLast(shown)],
            HasNextPage: slice.Before is not null || front < collected.RangeCount,
            HasPreviousPage: slice.After is not null || shown < front);
    }
}
