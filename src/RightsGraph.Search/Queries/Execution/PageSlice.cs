namespace RightsGraph.Search.Queries.Execution;

/// <summary>The part of the ordered hits that a page shows.</summary>
internal readonly record struct PageSlice(int? First, int? Last, SearchPosition? After, SearchPosition? Before)
{
    public static PageSlice From(SearchRequest request) =>
        new(request.First, request.Last, request.After, request.Before);

    /// <summary>Only a page from the back alone needs the last hits; every other one needs the first.</summary>
    public bool IsBackward => First is null && Last is not null;

    /// <summary>Hits to collect so that the page can be cut from them.</summary>
    public int MaxHits => First ?? Last ?? int.MaxValue;

    public bool Contains(in SearchPosition position) =>
        (After is not { } after || position > after) && (Before is not { } before || position < before);
}

internal sealed record HitPage(IReadOnlyList<Candidate> Hits, bool HasNextPage, bool HasPreviousPage)
{
    /// <summary>By Relay's rules: <c>first</c> cuts from the front, then <c>last</c> from the back of the
    /// rest.</summary>
    /// <param name="slice">What the page shows.</param>
    /// <param name="hits">The first of those between the cursors, or the last.</param>
    /// <param name="count">How many there are between the cursors; of more than a page at least one more.</param>
    public static HitPage From(PageSlice slice, IReadOnlyList<Candidate> hits, int count)
    {
        var front = Math.Min(slice.First ?? int.MaxValue, count);
        var shown = Math.Min(slice.Last ?? int.MaxValue, front);
        return new HitPage(
            [.. hits.Take(front).TakeLast(shown)],
            HasNextPage: slice.Before is not null || front < count,
            HasPreviousPage: slice.After is not null || shown < front);
    }
}
