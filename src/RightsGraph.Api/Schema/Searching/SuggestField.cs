using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Arguments;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>The suggestions of the query type.</summary>
internal static class SuggestField
{
    private static readonly IntRange Sizes = new(1, 50);

    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<SuggestionType>>>>("suggest")
            .Description(
                "Completions of what someone is typing: countries, and words and phrases of the archive. First the "
                + "country whose name, or code in capitals, it is in full, and the word; then what begins exactly so, "
                + "but for accents and case; of several words also words that stand in the same texts as those "
                + "before; then what begins so but for one letter from the third on, two from the sixth. Each of "
                + "these by count. A blank at the end says that the last word is whole.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "prefix", "What was typed until now; more than 100 characters begin nothing.")
            .Argument<NonNullGraphType<IntGraphType>>(
                "first", $"How many at most, {Sizes}.", argument => argument.DefaultValue = 8)
            .Costs(FieldPrice.Fetch)
            .Resolve(Suggest);

    private static IReadOnlyList<Suggestion> Suggest(IResolveFieldContext context)
    {
        var request = context.Request();
        var first = Sizes.Read(context, "first");
        using var stage = Stage.Search();
        var suggested = request.Index.Suggest(
            context.GetArgument<string>("prefix"), first, request.SearchTime, request.Time, context.CancellationToken);
        if (suggested.IsCutShort)
        {
            context.WarnOfTimeout("Counting", "Further words might stand in the same texts.");
        }

        return suggested.Suggestions;
    }
}
