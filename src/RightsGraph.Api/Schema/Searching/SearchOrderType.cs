using GraphQL.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchOrderType : EnumerationGraphType
{
    public SearchOrderType()
    {
        Name = "SearchOrder";
        Description = "Which hits come first.";
        Add("RELEVANCE", SearchOrder.Relevance, "Those that answer the query best.");
        Add("NEWEST", SearchOrder.Newest, "The newest. A text without a date counts as 1 January of its year, "
            + "one without a year comes last.");
        Add("OLDEST", SearchOrder.Oldest, "The oldest. A text without a date counts as 1 January of its year, "
            + "one without a year comes last.");
    }
}
