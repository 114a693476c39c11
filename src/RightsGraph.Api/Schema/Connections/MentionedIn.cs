using GraphQL;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Resolves the connection from a country to the texts on other pages that name it.</summary>
internal static class MentionedIn
{
    /// <summary>The order of <see cref="Archive.Snapshots.DefaultOrders.Documents"/>.</summary>
    private static readonly SortOrder<Document> NewestFirst = SortOrder<Document>.Of(
        [],
        [
            new ValueSortKey<Document, int?>("day", Descending: true, SortDay.Of, KeyCodecs.Number),
            new ValueSortKey<Document, RecordId>("id", Descending: false, document => document.Id, KeyCodecs.Id),
        ]);

    public static Page<Document> Resolve(IResolveFieldContext context, Country country)
    {
        var snapshot = context.Index().Snapshot;
        var arguments = PageArguments.Read(context);
        var scope = new CursorScope($"{context.ParentType.Name}.{context.FieldDefinition.Name}", country.Code);
        var keys = new RecordCursors<Document>(scope, NewestFirst, snapshot);
        var slicer = new Slicer<Document>(
            snapshot.DocumentsNaming(country),
            isSorted: true,
            NewestFirst,
            matches: null,
            context.CancellationToken);
        var slice = slicer.Slice(
            arguments.First,
            arguments.Last,
            keys.Read("after", arguments.After),
            keys.Read("before", arguments.Before));
        return new Page<Document>(slice, keys.Write, slicer.Count);
    }
}
