using GraphQL.Types;
using RightsGraph.Api.Connections;
using RightsGraph.Api.Types;

namespace RightsGraph.Api.Searching;

internal sealed class SearchConnection : ObjectGraphType<SearchPage>
{
    public SearchConnection()
    {
        Name = "SearchConnection";
        Description = "A page of hits.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo")
            .Description("Whether there are more pages, and the cursors that lead to them.")
            .Resolve(context => context.Source);
        Field<ListGraphType<NonNullGraphType<SearchEdgeType>>>("edges")
            .Description("The hits of the page, each with its score and where it matched.")
            .Resolve(context => context.Source.Edges);
        Field<ListGraphType<NonNullGraphType<DocumentInterface>>>("nodes")
            .Description("The texts that were found.")
            .Resolve(context => context.Source.Hits.Select(hit => hit.Document));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many texts match, on all pages together.")
            .Resolve(context => context.Source.TotalCount);
    }
}
