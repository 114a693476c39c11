using RightsGraph.Api.Execution;

namespace RightsGraph.Api.Schema.Types;

internal sealed class SummaryType : ObjectGraphType<Summary>
{
    public SummaryType()
    {
        Name = "Summary";
        Description = "A country's assessment in one paragraph, for instance the opening of a World Report chapter.";
        DocumentFields.AddTo(this);
        Field<NonNullGraphType<IntGraphType>>("position").Reads(summary => summary.Position)
            .Description("Counts a country's summaries within their source document, from 1.");
        Field<NonNullGraphType<StringGraphType>>("text").Reads(summary => summary.Text)
            .Description("The text as it stands in the source.");
        Field<IntGraphType>("year").Reads(summary => summary.Year).Description(DocumentFields.Year);
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }
}

internal sealed class EntryType : ObjectGraphType<Entry>
{
    public EntryType()
    {
        Name = "Entry";
        Description =
            "A dated item of a country's page: a news release, a letter, a dispatch. Its text can be missing.";
        DocumentFields.AddTo(this);
        Field<NonNullGraphType<LocalDateType>>("date").Reads(entry => entry.Date).Description("The day it is dated.");
        Field<NonNullGraphType<EntryKindType>>("kind").Reads(entry => entry.Kind)
            .Description("What it is; UNKNOWN where the source does not tell.");
        Field<StringGraphType>("text").Reads(entry => entry.Text).Description(DocumentFields.Text);
        Field<NonNullGraphType<IntGraphType>>("year").Reads(entry => entry.Year).Description(DocumentFields.Year);
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }
}
