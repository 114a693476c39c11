using GraphQL.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

internal sealed class HighlightType : ObjectGraphType<Highlight>
{
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A fragment of a text in which what made it a hit is marked.";
        Field<NonNullGraphType<SearchFieldType>>("field")
            .Description("Where the fragment was cut from.")
            .Resolve(context => context.Source.Field);
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The fragment as plain text.")
            .Resolve(context => context.Source.Text);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("spans")
            .Description("The matching words in `text`.")
            .Resolve(context => context.Source.Spans);
        Field<NonNullGraphType<StringGraphType>>("html")
            .Description("The fragment as HTML: the text escaped, the matches between <mark> and </mark>.")
            .Resolve(context => context.Source.Html);
    }
}
