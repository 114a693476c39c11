using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class SourceType : ObjectGraphType<Source>
{
    public SourceType()
    {
        Name = "Source";
        Description = "A source document: what summaries and entries were read from.";
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Names the source in the whole archive, now and after restarts.")
            .Reads(source => NodeId.Of(source));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("The document's name; importing the same name again replaces it.")
            .Reads(source => source.Name);
        Field<StringGraphType>("publisher")
            .Description("Who published it, as the document states it.")
            .Reads(source => source.Publisher);
        Field<StringGraphType>("licence")
            .Description("The terms it may be used under, as the document states them.")
            .Reads(source => source.Licence);
        Field<StringGraphType>("url")
            .Description("Where it was published, as the document states it.")
            .Reads(source => source.Url);
        Field<NonNullGraphType<StringGraphType>>("sha256")
            .Description("SHA-256 of its bytes, in hexadecimal.")
            .Reads(source => source.Sha256);
        Field<NonNullGraphType<DateTimeType>>("importedAt")
            .Description("When it came into the archive.")
            .Reads(source => source.ImportedAt);
        Interface<NodeInterface>();
    }
}
