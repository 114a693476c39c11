using GraphQL.Builders;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Schema.Searching;

internal static class RelatedField
{
    private const string Description =
        "Documents most like this one, best first: those that say often what its title and text say often and other "
        + "documents seldom.";

    private static readonly IntRange Sizes = new(1, 20);

    public static void DeclareRelated(this InterfaceGraphType<Document> type) =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentInterface>>>>("related").Configure();

    public static void AddRelated<T>(this ObjectGraphType<T> type)
        where T : Document =>
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<DocumentInterface>>>>("related")
            .Configure()
            .Resolve(Related);

    private static FieldBuilder<T, object> Configure<T>(this FieldBuilder<T, object> field) =>
        field.Description(Description)
            .Costs(FieldCost.Comparison)
            .Argument("first", "How many at most", Sizes, byDefault: 5);

    private static IReadOnlyList<Document> Related<T>(IResolveFieldContext<T> context)
        where T : Document
    {
        var request = context.Request();
        var first = Sizes.Read(context, "first");
        using var stage = Stage.Search();
        var related = request.Index.Related(context.Source, first, request.SearchBudget, context.CancellationToken);
        if (related.IsPartial)
        {
            context.WarnOfTimeout("The comparison", "These are the most alike of the documents that it had seen.");
        }

        return related.Documents;
    }
}
