using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Schema.Arguments;
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
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("For `after` and `before` of the same search.")
            .Reads(edge => edge.Cursor);
        Field<NonNullGraphType<DocumentInterface>>("node")
            .Description("The text that was found.")
            .Reads(edge => edge.Hit.Document);
        Field<NonNullGraphType<FloatGraphType>>("score")
            .Description("Relevance: never negative, higher is better; comparable within one answer alone.")
            .Reads(edge => (double)edge.Hit.Score);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights")
            .Description("The fragments that show best why this is a hit.")
            .Argument<NonNullGraphType<IntGraphType>>(
                "maxFragments",
                $"How many, {Fragments}.",
                argument => argument.DefaultValue = 3)
            .Argument<NonNullGraphType<IntGraphType>>(
                "fragmentSize",
                $"About how many characters each, {FragmentSizes}.",
                argument => argument.DefaultValue = 160)
            .Resolve(context => context.Source.Hit.Highlights(
                Fragments.Read(context, "maxFragments"), FragmentSizes.Read(context, "fragmentSize")));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HitReasonType>>>>("reasons")
            .Description(
                "Why this hit: one line for each word or phrase that brought some of its score and each field that "
                + "it stands in, the largest share first. What two neighbours of the query bring by standing together "
                + "in the text counts for each by halves. None where the score is 0, as it is where nothing but "
                + "conditions chose the hits.")
            .Costs(FieldPrice.Fetch)
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
