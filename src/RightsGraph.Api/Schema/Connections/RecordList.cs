using System.Collections.Immutable;
using GraphQL;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Arguments;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>
/// Resolves a connection over records of the snapshot from its <c>where</c>, <c>order</c> and paging arguments.
/// </summary>
/// <param name="all">All records, in their default order.</param>
/// <param name="ofCountry">Those of one country, in their default order.</param>
/// <param name="sortedBy">All records by a key, where they stand sorted by it already.</param>
internal sealed class RecordList<T>(
    Func<Snapshot, ImmutableArray<T>> all,
    Func<Snapshot, Country, ImmutableArray<T>> ofCountry,
    Func<Snapshot, SortKey<T>, ImmutableArray<T>?> sortedBy)
{
    /// <summary>
    /// Records of the chosen countries are gathered, and not looked for among all, where all are so many times as many.
    /// </summary>
    private const int TimesAsMany = 8;

    public Page<T> Resolve(IResolveFieldContext context, Country? parent = null)
    {
        var snapshot = context.Index().Snapshot;
        var arguments = PageArguments.Read(context);
        var input = new InputReader(context);
        var where = input.Argument("where");
        var filter = where is null
            ? null
            : TypeOf<FilterInput<T>>(context, "where")
                .Compile(where, new FilterScope(snapshot, context.CancellationToken));
        var order = TypeOf<SortInput<T>>(context, "order").Compile(input.Argument("order"));
        var scope = new CursorScope(
            $"{context.ParentType.Name}.{context.FieldDefinition.Name}",
            parent?.Code ?? "",
            FilterText.Of(where),
            order.Canonical);

        var slicer = SlicerOf(context, parent, filter, order);
        var keys = new RecordCursors<T>(scope, order, snapshot);
        var slice = slicer.Slice(
            arguments.First,
            arguments.Last,
            keys.Read("after", arguments.After),
            keys.Read("before", arguments.Before));
        return new Page<T>(slice, keys.Write, slicer.Count);
    }

    private Slicer<T> SlicerOf(IResolveFieldContext context, Country? parent, Filter<T>? filter, SortOrder<T> order)
    {
        var snapshot = context.Index().Snapshot;
        var cancellation = context.CancellationToken;
        if (parent is not null)
        {
            var isKept = filter?.Countries is null || filter.Countries(parent);
            return InDefaultOrder(Stretch(isKept ? ofCountry(snapshot, parent) : []));
        }

        if (filter is null && order.OnlyKey is { } key && sortedBy(snapshot, key) is { } sorted)
        {
            return new Slicer<T>(sorted, isSorted: true, order, matches: null, cancellation);
        }

        var everything = Stretch(all(snapshot));
        if (filter?.Countries is null)
        {
            return InDefaultOrder(everything);
        }

        var kept = snapshot.Countries
            .Where(filter.Countries)
            .Select(country => Stretch(ofCountry(snapshot, country)))
            .ToArray();
        if (kept.Length == 1)
        {
            return InDefaultOrder(kept[0]);
        }

        var few = kept.Sum(records => records.Count) <= everything.Count / TimesAsMany;
        return few || !order.IsDefault
            ? new Slicer<T>(
                [.. kept.SelectMany(records => records)], isSorted: false, order, filter.Records, cancellation)
            : new Slicer<T>(everything, isSorted: true, order, filter.Joined(), cancellation);

        IReadOnlyList<T> Stretch(ImmutableArray<T> records) => filter?.Stretch?.Of(records) ?? records;

        Slicer<T> InDefaultOrder(IReadOnlyList<T> records) =>
            new(records, order.IsDefault, order, filter?.Records, cancellation);
    }

    private static TType TypeOf<TType>(IResolveFieldContext context, string argument)
        where TType : class =>
        (TType)(object)context.FieldDefinition.Arguments!.Find(argument)!.ResolvedType!.GetNamedType();
}
