using GraphQL.Types;
using RightsGraph.Api.Execution;

namespace RightsGraph.Api.Schema.Connections;

internal sealed class PageInfoType : ObjectGraphType<IPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Whether there are more pages, and the cursors that lead to them.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage")
            .Description("Whether there are items behind this page.")
            .Reads(page => page.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether there are items before this page.")
            .Reads(page => page.HasPreviousPage);
        Field<StringGraphType>("startCursor")
            .Description("The first item's cursor: give it to `before` for the page before. Null on an empty page.")
            .Reads(page => page.StartCursor);
        Field<StringGraphType>("endCursor")
            .Description("The last item's cursor: give it to `after` for the next page. Null on an empty page.")
            .Reads(page => page.EndCursor);
    }
}
