using GraphQL.Builders;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Declares connections on types. A parent of null means the records of all countries.</summary>
internal static class ConnectionFields
{
    private static readonly ConnectionResolver<Summary> Summaries = new(
        snapshot => snapshot.Summaries,
        (snapshot, country) => snapshot.HoldingsOf(country).Summaries,
        snapshot => snapshot.SummariesOfSeveral,
        (snapshot, key) => key is TitleSortKey<Summary> title ? title.ListOf(snapshot.SummariesByTitle) : null);

    private static readonly ConnectionResolver<Entry> Entries = new(
        snapshot => snapshot.Entries,
        (snapshot, country) => snapshot.HoldingsOf(country).Entries,
        snapshot => snapshot.EntriesOfSeveral,
        (snapshot, key) => key is TitleSortKey<Entry> title ? title.ListOf(snapshot.EntriesByTitle) : null);

    private static readonly ConnectionResolver<Country> Countries = new(
        snapshot => snapshot.Countries, (_, country) => [country], _ => [], (_, _) => null);

    /// <summary>Must be the order of <see cref="Archive.Snapshots.DefaultOrders.Documents"/>.</summary>
    private static readonly SortOrder<Document> NewestFirst = new(
        [],
        [
            new ValueSortKey<Document, int?>("day", Descending: true, SortDay.For, KeyCodecs.Number),
            new ValueSortKey<Document, RecordId>("id", Descending: false, document => document.Id, KeyCodecs.Id),
        ]);

    public static FieldBuilder<T, object> SummariesField<T>(
        this ObjectGraphType<T> type, Func<IResolveFieldContext<T>, Country?> parent) =>
        type.Field<SummariesConnection>("summaries")
            .RecordArguments<T, SummaryFilterInput, SummarySortInput>("summaries")
            .Resolve(context => Summaries.Resolve(context, parent(context)));

    public static FieldBuilder<T, object> EntriesField<T>(
        this ObjectGraphType<T> type, Func<IResolveFieldContext<T>, Country?> parent) =>
        type.Field<EntriesConnection>("entries")
            .RecordArguments<T, EntryFilterInput, EntrySortInput>("entries")
            .Resolve(context => Entries.Resolve(context, parent(context)));

    public static FieldBuilder<T, object> CountriesField<T>(this ObjectGraphType<T> type) =>
        type.Field<CountriesConnection>("countries")
            .RecordArguments<T, CountryFilterInput, CountrySortInput>("countries")
            .Resolve(context => Countries.Resolve(context));

    public static void MentionedInField(this ObjectGraphType<Country> type) =>
        type.Field<DocumentsConnection>("mentionedIn")
            .Description("Texts about other countries that name this one, newest first. A text without a date "
                + "counts as 1 January of its year, one without a year comes last.")
            .PageArguments()
            .Resolve(MentionedIn);

    public static FieldBuilder<TSource, object> PageArguments<TSource>(
        this FieldBuilder<TSource, object> field) => field
        .Argument<IntGraphType>("first", $"How many from the front, {Connections.PageArguments.MaxSize} at most; "
            + $"{Connections.PageArguments.DefaultSize} where neither first nor last is given.")
        .Argument<StringGraphType>("after", "Begin behind the item with this cursor.")
        .Argument<IntGraphType>("last", $"How many from the back, {Connections.PageArguments.MaxSize} at most; "
            + "cut out of what first leaves.")
        .Argument<StringGraphType>("before", "End before the item with this cursor.");

    /// <summary>As GraphQL writes schema coordinates, for instance <c>Country.entries</c>.</summary>
    public static string FieldCoordinate(this IResolveFieldContext context) =>
        $"{context.ParentType.Name}.{context.FieldDefinition.Name}";

    private static Page<Document> MentionedIn(IResolveFieldContext<Country> context)
    {
        var country = context.Source;
        var snapshot = context.Index().Snapshot;
        var arguments = Connections.PageArguments.Read(context);
        var scope = new CursorScope(context.FieldCoordinate(), country.Code);
        return new Paginator<Document>(
            snapshot.DocumentsNaming(country), isSorted: true, NewestFirst, matches: null, context.CancellationToken)
            .Paginate(arguments, new RecordCursors<Document>(scope, NewestFirst, snapshot));
    }

    private static FieldBuilder<TSource, object> RecordArguments<TSource, TFilter, TSort>(
        this FieldBuilder<TSource, object> field, string records)
        where TFilter : IGraphType
        where TSort : IGraphType => field
        .PageArguments()
        .Argument<TFilter>("where", $"Which {records} to keep.")
        .Argument<ListGraphType<NonNullGraphType<TSort>>>(
            "order",
            $"How to sort the {records}; equals stand in the default order.");
}
