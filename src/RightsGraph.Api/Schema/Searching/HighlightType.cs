using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class HighlightType : ObjectGraphType<Highlight>
{
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A fragment of a text in which what made it a hit is marked.";
        Field<NonNullGraphType<SearchFieldType>>("field").Reads(highlight => highlight.Field)
            .Description("Where the fragment was cut from.");
        Field<NonNullGraphType<StringGraphType>>("text").Reads(highlight => highlight.Text)
            .Description("The fragment as plain text.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("spans")
            .Description("The matching words in `text`.")
            .Reads(highlight => highlight.Spans);
        Field<NonNullGraphType<StringGraphType>>("html").Reads(highlight => highlight.Html)
            .Description("The fragment as HTML: the text escaped, the matches between <mark> and </mark>.");
    }
}

internal sealed class TextSpanType : ObjectGraphType<TextSpan>
{
    public TextSpanType()
    {
        Name = "TextSpan";
        Description = "From `start` up to but not including `end`, in UTF-16 code units of the text it belongs to.";
        Field<NonNullGraphType<IntGraphType>>("start").Reads(span => span.Start)
            .Description("The first code unit, counted from 0.");
        Field<NonNullGraphType<IntGraphType>>("end").Reads(span => span.End)
            .Description("The code unit behind the last.");
    }
}
