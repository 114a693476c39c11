using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class CitationType : ObjectGraphType<Document>
{
    public CitationType()
    {
        Name = "Citation";
        Description = "Where a text was read from, exact enough to check it.";
        Field<NonNullGraphType<SourceType>>("source")
            .Description("The source document.")
            .Reads(document => document.Source);
        Field<IntGraphType>("firstLine")
            .Description("The text's first line in the source document, counted from 1.")
            .Reads(document => document.Lines.First);
        Field<IntGraphType>("lastLine")
            .Description("The text's last line in the source document, counted from 1.")
            .Reads(document => document.Lines.Last);
        Field<NonNullGraphType<StringGraphType>>("label")
            .Description("A ready citation in one line.")
            .Reads(document => CitationLabel.Of(document));
    }
}
