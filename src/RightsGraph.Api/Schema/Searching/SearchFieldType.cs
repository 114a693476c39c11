using GraphQL.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

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
