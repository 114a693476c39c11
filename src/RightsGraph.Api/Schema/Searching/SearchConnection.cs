using GraphQL;
using GraphQL.Types;
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
        Field<NonNullGraphType<PageInfoType>>("pageInfo")
            .Description("Whether there are more pages, and the cursors that lead to them.")
            .Reads(page => page);
        Field<ListGraphType<NonNullGraphType<SearchEdgeType>>>("edges")
            .Description("The hits of the page, each with its score and where it matched.")
            .Reads(page => page.Edges);
        Field<ListGraphType<NonNullGraphType<DocumentInterface>>>("nodes")
            .Description("The texts that were found.")
            .Reads(page => page.Hits.Select(hit => hit.Document));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many texts match, on all pages together.")
            .Reads(page => page.TotalCount);
        Field<NonNullGraphType<SearchFacetsType>>("facets")
            .Description("Counts over every hit, not only this page. A facet leaves out the conditions on its own "
                + "field that stand at the top of `where` or under `and`, so that a user can widen a choice.")
            .Reads(page => page);
        this.TimelineField(
            "How many hits, on all pages together, fall in each period",
            (context, interval) => context.Source.Facets.Timeline(interval));
        Field<NonNullGraphType<QueryInterpretationType>>("understoodAs")
            .Description("How the query was read: its terms, and what in it was taken literally or ignored, and why.")
            .Reads(page => page.UnderstoodAs);
        Field<StringGraphType>("didYouMean")
            .Description("The query in a spelling that finds more, when there is one.")
            .Resolve(DidYouMean);
    }

    private static string? DidYouMean(IResolveFieldContext<SearchPage> context)
    {
        var corrected = context.Source.DidYouMean;
        if (context.Source.IsDidYouMeanCutShort)
        {
            context.WarnOfTimeout("The search for better spellings", "There may be one.");
        }

        return corrected;
    }
}
