using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Api.Types;

namespace RightsGraph.Api.Searching;

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
            .Description("Relevance: never negative, higher is better; comparable within one answer alone.")
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
