using RightsGraph.Api.Schema.Connections;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchPage(SearchResult result, SearchCursors cursors) : IPage
{
    public SearchResult Result => result;

    public IEnumerable<SearchEdge> Edges => result.Hits.Select(hit => new SearchEdge(hit, cursors));

    public bool HasPreviousPage => result.HasPreviousPage;

    public bool HasNextPage => result.HasNextPage;

    public string? StartCursor => result.Hits.Count == 0 ? null : cursors.Encode(result.Hits[0].Position);

    public string? EndCursor => result.Hits.Count == 0 ? null : cursors.Encode(result.Hits[^1].Position);
}

internal sealed class SearchEdge(SearchHit hit, SearchCursors cursors)
{
    public SearchHit Hit => hit;

    public string Cursor => cursors.Encode(hit.Position);
}
