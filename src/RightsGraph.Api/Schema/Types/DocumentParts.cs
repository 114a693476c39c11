using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Types;

internal sealed class CitationType : ObjectGraphType<Document>
{
    public CitationType()
    {
        Name = "Citation";
        Description = "Where a text was read from, exact enough to check it.";
        Field<NonNullGraphType<SourceType>>("source").Reads(document => document.Source)
            .Description("The source document.");
        Field<IntGraphType>("firstLine").Reads(document => document.Lines.First)
            .Description("The text's first line in the source document, counted from 1.");
        Field<IntGraphType>("lastLine").Reads(document => document.Lines.Last)
            .Description("The text's last line in the source document, counted from 1.");
        Field<NonNullGraphType<StringGraphType>>("label").Reads(document => CitationLabel.Format(document))
            .Description("A ready citation in one line.");
    }
}

internal sealed class MentionType : ObjectGraphType<DocumentMention>
{
    public MentionType()
    {
        Name = "Mention";
        Description = "Where a text first names another country than the one on whose page it stands.";
        Field<NonNullGraphType<CountryType>>("country").Reads(mention => mention.Match.Country)
            .Description("The country that is named.");
        Field<NonNullGraphType<StringGraphType>>("surface")
            .Description("The words of the text that name it, for instance Kazakh authorities.")
            .Reads(mention => mention.Text[mention.Match.Start..mention.Match.End]);
        Field<NonNullGraphType<TextSpanType>>("span")
            .Description("Where these words stand in the text.")
            .Reads(mention => new TextSpan(mention.Match.Start, mention.Match.End));
    }
}

internal sealed record DocumentMention(string Text, CountryMention Match);
