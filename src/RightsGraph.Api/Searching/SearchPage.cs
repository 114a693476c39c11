using RightsGraph.Api.Connections;
using RightsGraph.Search;
using RightsGraph.Search.Results;

namespace RightsGraph.Api.Searching;

/// <summary>One page of hits.</summary>
internal sealed class SearchPage(SearchResult result, SearchCursors cursors) : IPage
{
    public IEnumerable<SearchEdge> Edges => result.Hits.Select(hit => new SearchEdge(hit, cursors));

    public IReadOnlyList<SearchHit> Hits => result.Hits;

    public int TotalCount => result.TotalCount;

    public SearchFacets Facets => result.Facets;

    public bool IsCutShort => result.IsCutShort;

    public QueryInterpretation UnderstoodAs => result.UnderstoodAs;

    public string? DidYouMean => result.DidYouMean;

    public bool IsDidYouMeanCutShort => result.IsDidYouMeanCutShort;

    public bool HasPreviousPage => result.HasPreviousPage;

    public bool HasNextPage => result.HasNextPage;

    public string? StartCursor => Hits.Count == 0 ? null : cursors.Write(Hits[0].Position);

    public string? EndCursor => Hits.Count == 0 ? null : cursors.Write(Hits[^1].Position);
}

internal sealed class SearchEdge(SearchHit hit, SearchCursors cursors)
{
    public SearchHit Hit => hit;

    public string Cursor => cursors.Write(hit.Position);
}
