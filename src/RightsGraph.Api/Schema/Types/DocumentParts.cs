using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Types;

internal sealed class CitationType : ObjectType<Document>
{
    public CitationType()
        : base("Citation", "Where a text was read from, exact enough to check it.")
    {
        Value<NonNullGraphType<SourceType>>("source", document => document.Source, "The source document.");
        NullableNumber("firstLine", document => document.Lines.First,
            "The text's first line in the source document, counted from 1.");
        NullableNumber("lastLine", document => document.Lines.Last,
            "The text's last line in the source document, counted from 1.");
        Text("label", document => CitationLabel.Format(document), "A ready citation in one line.");
    }
}

internal sealed class AttachmentType : ObjectType<Attachment>
{
    public AttachmentType()
        : base("Attachment", "A file that belongs to a text.")
    {
        Text("url", file => file.Url, "Where it was, as the source states it.");
        NullableText("mediaType", file => file.MediaType, "For instance application/pdf, as the source states it.");
        NullableText("title", file => file.Title, "What the source calls it.");
    }
}

internal sealed class ExtraFieldType : ObjectType<ExtraField>
{
    public ExtraFieldType()
        : base("ExtraField", "What a source states of a text and no other field takes.")
    {
        Text("name", field => field.Name, "As the source names it.");
        Text("value", field => field.Value, "As the source has it: a text, or anything else as JSON.");
    }
}

internal sealed class MentionType : ObjectType<DocumentMention>
{
    public MentionType()
        : base("Mention", "Where a text first names another country than those that it is about.")
    {
        Value<NonNullGraphType<CountryType>>("country", mention => mention.Match.Country, "The country that is named.");
        Text("surface", mention => mention.Text[mention.Match.Start..mention.Match.End],
            "The words of the text that name it, for instance Kazakh authorities.");
        Value<NonNullGraphType<TextSpanType>>("span", mention => new TextSpan(mention.Match.Start, mention.Match.End),
            "Where these words stand in the text.");
    }
}

internal sealed record DocumentMention(string Text, CountryMention Match);
