using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Resolves the connection from a country to the texts on other pages that name it.</summary>
internal static class MentionedInResolver
{
    /// <summary>Must be the order of <see cref="Archive.Snapshots.DefaultOrders.Documents"/>.</summary>
    private static readonly SortOrder<Document> NewestFirst = SortOrder<Document>.Create(
        [],
        [
            new ValueSortKey<Document, int?>("day", Descending: true, SortDay.For, KeyCodecs.Number),
            new ValueSortKey<Document, RecordId>("id", Descending: false, document => document.Id, KeyCodecs.Id),
        ]);

    public static Page<Document> Resolve(IResolveFieldContext<Country> context)
    {
        var country = context.Source;
        var snapshot = context.Index().Snapshot;
        var arguments = PageArguments.Read(context);
        var scope = new CursorScope(context.FieldCoordinate(), country.Code);
        return new Paginator<Document>(
            snapshot.DocumentsNaming(country), isSorted: true, NewestFirst, matches: null, context.CancellationToken)
            .Paginate(arguments, new RecordCursors<Document>(scope, NewestFirst, snapshot));
    }
}
