using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SearchEdgeType : ObjectGraphType<SearchEdge>
{
    private static readonly IntRange Fragments = new(0, 20);
    private static readonly IntRange FragmentSizes = new(20, 2_000);

    public SearchEdgeType()
    {
        Name = "SearchEdge";
        Description = "A hit: a text, how well it answers the query, and where.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Reads(edge => edge.Cursor)
            .Description("For `after` and `before` of the same search.");
        Field<NonNullGraphType<DocumentInterface>>("node").Reads(edge => edge.Hit.Document)
            .Description("The text that was found.");
        Field<NonNullGraphType<FloatGraphType>>("score").Reads(edge => (double)edge.Hit.Score)
            .Description("Relevance: never negative, higher is better; comparable within one answer alone.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights")
            .Description("The fragments that show best why this is a hit.")
            .Argument("maxFragments", "How many", Fragments, byDefault: 3)
            .Argument("fragmentSize", "About how many characters each", FragmentSizes, byDefault: 160)
            .Resolve(context => context.Source.Hit.Highlights(
                Fragments.Read(context, "maxFragments"), FragmentSizes.Read(context, "fragmentSize")));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HitReasonType>>>>("reasons")
            .Description(
                "Why this hit: one line for each word or phrase that brought some of its score and each field that "
                + "it stands in, the largest share first. What two neighbours of the query bring by standing together "
                + "in the text counts for each by halves. None where the score is 0, as it is where nothing but "
                + "conditions chose the hits.")
            .Costs(FieldCost.Fetch)
            .Resolve(Reasons);
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

internal sealed class HitReasonType : ObjectGraphType<HitReason>
{
    public HitReasonType()
    {
        Name = "HitReason";
        Description = "What one word or phrase of the query brought to a hit's score in one field.";
        Field<NonNullGraphType<SearchFieldType>>("field").Reads(reason => reason.Field)
            .Description("Where it stands. "
                + "What it brings in several fields is divided by how often it stands in each.");
        Field<NonNullGraphType<StringGraphType>>("term").Reads(reason => reason.Term)
            .Description("As the query has it: a word, a \"phrase\", a prefix*, a fuzzy~1 word.");
        Field<NonNullGraphType<FloatGraphType>>("share").Reads(reason => reason.Share)
            .Description("Of the hit's score, above 0; the shares of a hit add up to 1.");
    }
}
