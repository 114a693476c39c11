using GraphQL.Types;
using RightsGraph.Api.Scalars;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Types;

internal sealed class SourceType : ObjectGraphType<Source>
{
    public SourceType()
    {
        Name = "Source";
        Description = "A source document: what summaries and entries were read from.";
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Names the source in the whole archive, now and after restarts.")
            .Resolve(context => NodeId.Of(context.Source));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("The document's name; importing the same name again replaces it.")
            .Resolve(context => context.Source.Name);
        Field<StringGraphType>("publisher")
            .Description("Who published it, as the document states it.")
            .Resolve(context => context.Source.Publisher);
        Field<StringGraphType>("licence")
            .Description("The terms it may be used under, as the document states them.")
            .Resolve(context => context.Source.Licence);
        Field<StringGraphType>("url")
            .Description("Where it was published, as the document states it.")
            .Resolve(context => context.Source.Url);
        Field<NonNullGraphType<StringGraphType>>("sha256")
            .Description("SHA-256 of its bytes, in hexadecimal.")
            .Resolve(context => context.Source.Sha256);
        Field<NonNullGraphType<DateTimeType>>("importedAt")
            .Description("When it came into the archive.")
            .Resolve(context => context.Source.ImportedAt);
        Interface<NodeInterface>();
    }
}
