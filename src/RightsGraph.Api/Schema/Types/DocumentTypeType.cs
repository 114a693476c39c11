using GraphQL.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Types;

internal sealed class DocumentTypeType : EnumerationGraphType
{
    public DocumentTypeType()
    {
        Name = "DocumentType";
        Description = "What a text of the archive is.";
        Add("SUMMARY", DocumentType.Summary, "A country's assessment in one paragraph.");
        Add("ENTRY", DocumentType.Entry, "A dated item of a country's page.");
    }
}
