using GraphQL.Types;
using RightsGraph.Api.Scalars;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Types;

internal sealed class EntryType : ObjectGraphType<Entry>
{
    public EntryType()
    {
        Name = "Entry";
        Description = "A dated item of a country's page: a news release, a letter, a dispatch. Its text can be missing.";
        DocumentFields.AddTo(this);
        Field<NonNullGraphType<LocalDateType>>("date")
            .Description("The day it is dated.")
            .Resolve(context => context.Source.Date);
        Field<NonNullGraphType<EntryKindType>>("kind")
            .Description("What it is; UNKNOWN where the source does not tell.")
            .Resolve(context => context.Source.Kind);
        Field<StringGraphType>("text").Description(DocumentFields.Text).Resolve(context => context.Source.Text);
        Field<NonNullGraphType<IntGraphType>>("year")
            .Description(DocumentFields.Year)
            .Resolve(context => context.Source.Year);
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }
}
