using GraphQL.Builders;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>What a reader who comes from a search looks for in the whole text.</summary>
internal static class MarksField
{
    private const string Description =
        "Where the words of a query stand in `text`, in order; what overlaps is one. None where the text is no hit of "
        + "the query.";

    public static void DeclareMarks(this InterfaceGraphType<Document> type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("marks").Configure();

    public static void AddMarks<T>(this ObjectGraphType<T> type)
        where T : Document =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextSpanType>>>>("marks")
            .Configure()
            .Resolve(Marks);

    private static FieldBuilder<T, object> Configure<T>(this FieldBuilder<T, object> field) =>
        field.Description(Description)
            .Costs(FieldCost.Fetch)
            .Argument<NonNullGraphType<StringGraphType>>("query", "As `search` takes it.");

    private static IReadOnlyList<TextSpan> Marks<T>(IResolveFieldContext<T> context)
        where T : Document
    {
        var request = context.Request();
        if (request.SearchBudget.IsSpent)
        {
            context.WarnOfTimeout("Marking", "None is given.");
            return [];
        }

        using var stage = Stage.Search();
        return request.Index.Marks(
            context.GetArgument<string>("query"), context.Source, request.SearchBudget, context.CancellationToken);
    }
}
