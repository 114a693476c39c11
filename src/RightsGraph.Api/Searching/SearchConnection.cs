using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Connections;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

internal sealed class SearchConnection : ObjectGraphType<SearchPage>
{
    public SearchConnection()
    {
        Name = "SearchConnection";
        Description = "A page of hits.";
        Field<NonNullGraphType<PageInfoType>>("pageInfo")
            .Description("Whether there are more pages, and the cursors that lead to them.")
            .Reads(page => page);
        Field<ListGraphType<NonNullGraphType<SearchEdgeType>>>("edges")
            .Description("The hits of the page, each with its score and where it matched.")
            .Reads(page => page.Edges);
        Field<ListGraphType<NonNullGraphType<DocumentInterface>>>("nodes")
            .Description("The texts that were found.")
            .Reads(page => page.Hits.Select(hit => hit.Document));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many texts match, on all pages together.")
            .Reads(page => page.TotalCount);
    }
}

internal sealed class SearchEdgeType : ObjectGraphType<SearchEdge>
{
    private static readonly (int Least, int Most) Fragments = (0, 20);
    private static readonly (int Least, int Most) FragmentSizes = (20, 2_000);

    public SearchEdgeType()
    {
        Name = "SearchEdge";
        Description = "A hit: a text, how well it answers the query, and where.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("For `after` and `before` of the same search.")
            .Reads(edge => edge.Cursor);
        Field<NonNullGraphType<DocumentInterface>>("node")
            .Description("The text that was found.")
            .Reads(edge => edge.Hit.Document);
        Field<NonNullGraphType<FloatGraphType>>("score")
            .Description("BM25 score, higher is better; comparable within one answer alone.")
            .Reads(edge => (double)edge.Hit.Score);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights")
            .Description("The fragments that show best why this is a hit.")
            .Argument<NonNullGraphType<IntGraphType>>(
                "maxFragments",
                $"How many, from {Fragments.Least} to {Fragments.Most}.",
                argument => argument.DefaultValue = 3)
            .Argument<NonNullGraphType<IntGraphType>>(
                "fragmentSize",
                $"About how many characters each, from {FragmentSizes.Least} to {FragmentSizes.Most}.",
                argument => argument.DefaultValue = 160)
            .Resolve(context => context.Source.Hit.Highlights(
                InRange(context, "maxFragments", Fragments), InRange(context, "fragmentSize", FragmentSizes)));
    }

    private static int InRange(IResolveFieldContext context, string name, (int Least, int Most) range)
    {
        var value = context.GetArgument<int>(name);
        return value >= range.Least && value <= range.Most
            ? value
            : throw ApiErrors.OutOfRange(name, value, range.Least, range.Most);
    }
}

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

internal sealed class TextSpanType : ObjectGraphType<TextSpan>
{
    public TextSpanType()
    {
        Name = "TextSpan";
        Description = "From `start` up to but not including `end`, in UTF-16 code units of the text it belongs to.";
        Field<NonNullGraphType<IntGraphType>>("start")
            .Description("The first code unit, counted from 0.")
            .Reads(span => span.Start);
        Field<NonNullGraphType<IntGraphType>>("end")
            .Description("The code unit behind the last.")
            .Reads(span => span.End);
    }
}
