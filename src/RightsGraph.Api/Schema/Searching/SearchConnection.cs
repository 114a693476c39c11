using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchConnection : ObjectType<SearchPage>
{
    public SearchConnection()
        : base("SearchConnection", "A page of hits.")
    {
        Value<NonNullGraphType<PageInfoType>>("pageInfo", page => page,
            "Whether there are more pages, and the cursors that lead to them.");
        Value<ListGraphType<NonNullGraphType<SearchEdgeType>>>("edges", page => page.Edges,
            "The hits of the page, each with its score and where it matched. Of those that are folded the first "
                + "stands here, and the others under its `similar`.");
        Value<ListGraphType<NonNullGraphType<DocumentInterface>>>(
            "nodes", page => page.Result.Hits.Select(hit => hit.Document), "The texts that were found.");
        Number("totalCount", page => page.Result.TotalCount,
            "How many hits there are on all pages together. Those that `collapse` folds into one count once here; "
                + "facets and timeline count every text that matches, folded or not.");
        Value<NonNullGraphType<SearchFacetsType>>("facets", page => page,
            "Counts over every hit, not only this page. A facet leaves out the conditions on its own "
                + "field that stand at the top of `where` or under `and`, so that a user can widen a choice.");
        this.TimelineField(
            "How many hits, on all pages together, fall in each period",
            (context, interval) => context.Source.Result.Facets.Timeline(interval));
        Value<NonNullGraphType<QueryInterpretationType>>("understoodAs", page => page.UnderstoodAs,
            "How the query was read: its terms, and what in it was taken literally or ignored, and why.");
        Field<StringGraphType>("didYouMean")
            .Description("The query in a spelling that finds more, when there is one.")
            .Resolve(DidYouMean);
    }

    private static string? DidYouMean(IResolveFieldContext<SearchPage> context)
    {
        var result = context.Source.Result;
        var corrected = result.DidYouMean;
        if (result.IsCorrectionPartial)
        {
            context.WarnOfTimeout("The search for better spellings", "There may be one.");
        }

        return corrected;
    }
}

/// <param name="result">What was found.</param>
/// <param name="warnings">Of the filter.</param>
/// <param name="cursors">Those of the hits.</param>
internal sealed class SearchPage(SearchResult result, IReadOnlyList<string> warnings, SearchCursors cursors) : IPage
{
    public SearchResult Result => result;

    public QueryInterpretation UnderstoodAs => result.UnderstoodAs.WithWarnings(warnings);

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
