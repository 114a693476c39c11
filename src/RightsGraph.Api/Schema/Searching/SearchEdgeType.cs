using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchEdgeType : ObjectType<SearchEdge>
{
    private static readonly IntRange Fragments = new(0, 20);
    private static readonly IntRange FragmentSizes = new(20, 2_000);
    private static readonly IntRange SimilarSizes = new(0, 50);

    public SearchEdgeType()
        : base("SearchEdge", "A hit: a text, how well it answers the query, and where.")
    {
        Text("cursor", edge => edge.Cursor, "For `after` and `before` of the same search.");
        Value<NonNullGraphType<DocumentInterface>>("node", edge => edge.Hit.Document, "The text that was found.");
        Field<NonNullGraphType<FloatGraphType>>("score").Reads(edge => (double)edge.Hit.Score)
            .Description("Relevance: never negative, higher is better; comparable within one answer alone.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights")
            .Description("The fragments that show best why this is a hit.")
            .Argument("maxFragments", "How many", Fragments, byDefault: 3)
            .Argument("fragmentSize", "About how many characters each", FragmentSizes, byDefault: 160)
            .Argument<ListGraphType<NonNullGraphType<SearchFieldType>>>(
                "in", "Only fragments of these, each with its own marks alone; of all where it is null or left out.")
            .Resolve(Highlights);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HitReasonType>>>>("reasons")
            .Description(
                "Why this hit: one line for each word or phrase that brought some of its score and each field that "
                + "it stands in, the largest share first. What two neighbours of the query bring by standing together "
                + "in the text counts for each by halves. None where the score is 0, as it is where nothing but "
                + "conditions chose the hits.")
            .Costs(FieldCost.Fetch)
            .Resolve(Reasons);
        Field<NonNullGraphType<SimilarHitsType>>("similar")
            .Description(
                "The other hits that say the same as this one, about the same country. With `collapse: SIMILAR` they "
                + "stand only here, otherwise also as hits of their own.")
            .Costs(1)
            .Argument("first", "How many to list", SimilarSizes, byDefault: 5)
            .Resolve(context => context.Source.Hit.Similar(SimilarSizes.Read(context, "first")));
    }

    private static IReadOnlyList<Highlight> Highlights(IResolveFieldContext<SearchEdge> context)
    {
        var (count, size) = (Fragments.Read(context, "maxFragments"), FragmentSizes.Read(context, "fragmentSize"));
        if (!context.Request().SearchBudget.IsSpent)
        {
            return context.Source.Hit.Highlights(count, size, context.GetArgument<List<SearchField>?>("in"));
        }

        context.WarnOfTimeout("Highlighting", "None is given.");
        return [];
    }

    private static IReadOnlyList<HitReason> Reasons(IResolveFieldContext<SearchEdge> context)
    {
        if (context.Source.Hit.Reasons(context.CancellationToken) is { } reasons)
        {
            return reasons;
        }

        context.WarnOfTimeout("The search for reasons", "None is given.");
        return [];
    }
}

internal sealed class SimilarHitsType : ObjectType<SimilarHits>
{
    public SimilarHitsType()
        : base("SimilarHits", "The other hits that say the same as one.")
    {
        Number("totalCount", similar => similar.TotalCount, "How many others there are.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentInterface>>>>(
            "nodes",
            similar => similar.First,
            "The first of them, newest first. A text without a date counts as 1 January of its year, one without a "
            + "year comes last.");
    }
}

internal sealed class HitReasonType : ObjectType<HitReason>
{
    public HitReasonType()
        : base("HitReason", "What one word or phrase of the query brought to a hit's score in one field.")
    {
        Value<NonNullGraphType<SearchFieldType>>("field", reason => reason.Field,
            "Where it stands. What it brings in several fields is divided by how often it stands in each.");
        Text("term", reason => reason.Term, "As the query has it: a word, a \"phrase\", a prefix*, a fuzzy~1 word.");
        Field<NonNullGraphType<FloatGraphType>>("share").Reads(reason => reason.Share)
            .Description("Of the hit's score, above 0; the shares of a hit add up to 1.");
    }
}

internal sealed class HighlightType : ObjectType<Highlight>
{
    public HighlightType()
        : base("Highlight", "A fragment of a text in which what made it a hit is marked.")
    {
        Value<NonNullGraphType<SearchFieldType>>("field", highlight => highlight.Field,
            "Where the fragment was cut from.");
        Text("text", highlight => highlight.Text, "The fragment as plain text.");
        List<TextSpanType>("spans", highlight => highlight.Spans, "The matching words in `text`.");
        Text("html", highlight => highlight.Html,
            "The fragment as HTML: the text escaped, the matches between <mark> and </mark>.");
    }
}

internal sealed class TextSpanType : ObjectType<TextSpan>
{
    public TextSpanType()
        : base(
            "TextSpan",
            "From `start` up to but not including `end`, in UTF-16 code units of the text it belongs to.")
    {
        Number("start", span => span.Start, "The first code unit, counted from 0.");
        Number("end", span => span.End, "The code unit behind the last.");
    }
}
