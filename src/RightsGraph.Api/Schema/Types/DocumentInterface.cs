using GraphQL.Types;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class DocumentInterface : InterfaceGraphType<Document>
{
    public DocumentInterface()
    {
        Name = "Document";
        Description = "A searchable text of the archive: a Summary or an Entry.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(DocumentFields.Id);
        Field<NonNullGraphType<CountryType>>("country").Description(DocumentFields.Country);
        Field<StringGraphType>("title").Description(DocumentFields.Title);
        Field<StringGraphType>("text").Description(DocumentFields.Text);
        Field<IntGraphType>("year").Description(DocumentFields.Year);
        Field<NonNullGraphType<StringGraphType>>("language").Description(DocumentFields.Language);
        Field<StringGraphType>("url").Description(DocumentFields.Url);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MentionType>>>>("mentions")
            .Description(DocumentFields.Mentions);
        Field<NonNullGraphType<CitationType>>("citation").Description(DocumentFields.Citation);
        this.DeclareRelated();
        Interface<NodeInterface>();
    }
}
