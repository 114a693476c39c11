using GraphQL.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

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

internal sealed class SearchFieldType : EnumerationGraphType
{
    public SearchFieldType()
    {
        Name = "SearchField";
        Description = "What of a text is searched.";
        Add("COUNTRY", SearchField.Country, "The name of the country on whose page it stands.");
        Add("TITLE", SearchField.Title, "Its title.");
        Add("TEXT", SearchField.Text, "The text itself.");
    }
}
