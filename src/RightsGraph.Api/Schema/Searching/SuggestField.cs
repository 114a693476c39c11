using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

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
            .Argument("first", "How many at most", Sizes, byDefault: 8)
            .Costs(FieldCost.Fetch)
            .Resolve(Suggest);

    private static IReadOnlyList<Suggestion> Suggest(IResolveFieldContext context)
    {
        var request = context.Request();
        var first = Sizes.Read(context, "first");
        using var stage = Stage.Search();
        var suggested = request.Index.Suggest(
            context.GetArgument<string>("prefix"), first, request.SearchBudget, context.CancellationToken);
        if (suggested.IsPartial)
        {
            context.WarnOfTimeout("Counting", "Further words might stand in the same texts.");
        }

        return suggested.Suggestions;
    }
}

internal sealed class SuggestionType : ObjectType<Suggestion>
{
    public SuggestionType()
        : base("Suggestion", "How what someone is typing may go on.")
    {
        Text("text", suggestion => suggestion.Text,
            "The whole of it: a country's usual name, or words as the archive writes them most often.");
        Value<NonNullGraphType<SuggestionKindType>>("kind", suggestion => suggestion.Kind, "What it is.");
        Value<CountryType>("country", suggestion => suggestion.Country,
            "The country that a COUNTRY suggestion is; null of others.");
        Number("count", suggestion => suggestion.Count,
            "How many texts: of a country those on its page, of a word those that hold it, of a phrase "
                + "those that hold it as one (in an archive of millions of phrases at least so many), of words that "
                + "are no phrase those that hold all of them.");
    }
}
