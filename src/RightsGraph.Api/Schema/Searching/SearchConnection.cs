using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Connections;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchConnection : ObjectGraphType<SearchPage>
{
    public SearchConnection()
    {
        Name = "SearchConnection";
        Description = "A page of hits.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Reads(page => page)
            .Description("Whether there are more pages, and the cursors that lead to them.");
        Field<ListGraphType<NonNullGraphType<SearchEdgeType>>>("edges").Reads(page => page.Edges)
            .Description("The hits of the page, each with its score and where it matched.");
        Field<ListGraphType<NonNullGraphType<DocumentInterface>>>("nodes")
            .Description("The texts that were found.")
            .Reads(page => page.Result.Hits.Select(hit => hit.Document));
        Field<NonNullGraphType<IntGraphType>>("totalCount").Reads(page => page.Result.TotalCount)
            .Description("How many texts match, on all pages together.");
        Field<NonNullGraphType<SearchFacetsType>>("facets").Reads(page => page)
            .Description("Counts over every hit, not only this page. A facet leaves out the conditions on its own "
                + "field that stand at the top of `where` or under `and`, so that a user can widen a choice.");
        this.TimelineField(
            "How many hits, on all pages together, fall in each period",
            (context, interval) => context.Source.Result.Facets.Timeline(interval));
        Field<NonNullGraphType<QueryInterpretationType>>("understoodAs").Reads(page => page.Result.UnderstoodAs)
            .Description("How the query was read: its terms, and what in it was taken literally or ignored, and why.");
        Field<StringGraphType>("didYouMean")
            .Description("The query in a spelling that finds more, when there is one.")
            .Resolve(DidYouMean);
    }

    private static string? DidYouMean(IResolveFieldContext<SearchPage> context)
    {
        var result = context.Source.Result;
        var corrected = result.DidYouMean;
        if (result.IsDidYouMeanCutShort)
        {
            context.WarnOfTimeout("The search for better spellings", "There may be one.");
        }

        return corrected;
    }
}
