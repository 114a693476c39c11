using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class EntryType : ObjectGraphType<Entry>
{
    public EntryType()
    {
        Name = "Entry";
        Description =
            "A dated item of a country's page: a news release, a letter, a dispatch. Its text can be missing.";
        DocumentFields.AddTo(this);
        Field<NonNullGraphType<LocalDateType>>("date")
            .Description("The day it is dated.")
            .Reads(entry => entry.Date);
        Field<NonNullGraphType<EntryKindType>>("kind")
            .Description("What it is; UNKNOWN where the source does not tell.")
            .Reads(entry => entry.Kind);
        Field<StringGraphType>("text").Description(DocumentFields.Text).Reads(entry => entry.Text);
        Field<NonNullGraphType<IntGraphType>>("year")
            .Description(DocumentFields.Year)
            .Reads(entry => entry.Year);
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }
}
