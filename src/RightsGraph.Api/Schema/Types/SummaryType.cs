using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class SummaryType : ObjectGraphType<Summary>
{
    public SummaryType()
    {
        Name = "Summary";
        Description = "A country's assessment in one paragraph, for instance the opening of a World Report chapter.";
        DocumentFields.AddTo(this);
        Field<NonNullGraphType<IntGraphType>>("position")
            .Description("Counts a country's summaries within their source document, from 1.")
            .Reads(summary => summary.Position);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The text as it stands in the source.")
            .Reads(summary => summary.Text);
        Field<IntGraphType>("year").Description(DocumentFields.Year).Reads(summary => summary.Year);
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }
}
