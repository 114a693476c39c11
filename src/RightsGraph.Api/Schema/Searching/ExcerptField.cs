using GraphQL.Builders;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>Declares excerpts on the types that have them.</summary>
internal static class ExcerptField
{
    /// <summary>To read a byte of a text.</summary>
    private const double ByteMicroseconds = 0.001;

    private static readonly IntRange Lengths = new(20, 2_000);

    public static void DeclareExcerpt(this InterfaceGraphType<Document> type) =>
        type.Field<StringGraphType>("excerpt").Configure();

    public static void AddExcerpt<T>(this ObjectGraphType<T> type)
        where T : Document =>
        type.Field<StringGraphType>("excerpt").Configure().Resolve(Excerpt);

    private static FieldBuilder<T, object> Configure<T>(this FieldBuilder<T, object> field) =>
        field.Description(
            "A passage of the text as it stands there, cut between words: of a hit of a search the one that shows best "
                + "why it is one, else the beginning. Null where there is no text.")
            .Costs(1)
            .Argument("length", "How many characters at most", Lengths, byDefault: 200);

    private static string? Excerpt<T>(IResolveFieldContext<T> context)
        where T : Document
    {
        var length = Lengths.Read(context, "length");
        var request = context.Request();
        request.Charge(context.Source.TextLength * ByteMicroseconds);
        if (HitOf(context) is not { } hit)
        {
            return Excerpts.Beginning(context.Source.Text, length);
        }

        if (!request.SearchBudget.IsSpent)
        {
            return hit.Excerpt(length);
        }

        context.WarnOfTimeout("The search for the best passage", "The beginning of the text is given.");
        return Excerpts.Beginning(context.Source.Text, length);
    }

    /// <summary>The hit whose document this is: of the edge that it is the node of, or of the page that lists
    /// it.</summary>
    private static SearchHit? HitOf<T>(IResolveFieldContext<T> context)
        where T : Document
    {
        var parent = context.Parent;

        // Of an item of a list GraphQL.NET's own executer takes the list for its source.
        while (parent?.Source is IEnumerable<Document>)
        {
            parent = parent.Parent;
        }

        return parent?.Source switch
        {
            SearchEdge edge => edge.Hit,
            SearchPage page => page.Result.Hits.FirstOrDefault(hit => ReferenceEquals(hit.Document, context.Source)),
            _ => null,
        };
    }
}
