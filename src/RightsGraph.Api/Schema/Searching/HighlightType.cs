using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class HighlightType : ObjectGraphType<Highlight>
{
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A fragment of a text in which what made it a hit is marked.";
        Field<NonNullGraphType<SearchFieldType>>("field")
            .Description("Where the fragment was cut from.")
            .Reads(highlight => highlight.Field);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The fragment as plain text.")
            .Reads(highlight => highlight.Text);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("spans")
            .Description("The matching words in `text`.")
            .Reads(highlight => highlight.Spans);
        Field<NonNullGraphType<StringGraphType>>("html")
            .Description("The fragment as HTML: the text escaped, the matches between <mark> and </mark>.")
            .Reads(highlight => highlight.Html);
    }
}
