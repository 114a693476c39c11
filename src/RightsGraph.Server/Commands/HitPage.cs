using RightsGraph.Archive.Records;

namespace RightsGraph.Server.Commands;

/// <summary>The hits that a search shows.</summary>
/// <param name="Version">Of the archive.</param>
/// <param name="TotalCount">Of all pages.</param>
/// <param name="Hits">Of this page.</param>
/// <param name="HasMore">Whether another page follows.</param>
internal sealed record HitPage(int Version, int TotalCount, IReadOnlyList<SearchHit> Hits, bool HasMore)
{
    /// <summary>The index does not know sources: with one, the page is cut from all hits.</summary>
    public static HitPage Of(SearchResult result, int version, Source? source, HitCursor? after, int first)
    {
        if (source is null)
        {
            return new HitPage(version, result.TotalCount, result.Hits, result.HasNextPage);
        }

        var ofSource = result.Hits.Where(hit => hit.Document.Source.Id == source.Id).ToList();
        var behind = ofSource.Where(hit => after is null || hit.Position > after.Position).ToList();
        return new HitPage(version, ofSource.Count, [.. behind.Take(first)], behind.Count > first);
    }

    public HitCursor CursorOf(SearchHit hit) => new(Version, hit.Position);
}
