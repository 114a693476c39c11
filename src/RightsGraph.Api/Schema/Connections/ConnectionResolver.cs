using System.Collections.Immutable;
using RightsGraph.Api.Request;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Api.Schema.Sorting;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Connections;

/// <summary>Resolves a connection by <c>where</c>, <c>order</c> and the paging arguments. The lists come in their
/// default order or, where the snapshot has such a list, sorted by one key.</summary>
internal sealed class ConnectionResolver<T>(
    Func<Snapshot, ImmutableArray<T>> all,
    Func<Snapshot, Country, ImmutableArray<T>> ofCountry,
    Func<Snapshot, ImmutableArray<T>> ofSeveralCountries,
    Func<Snapshot, RecordSortKey<T>, ImmutableArray<T>?> presorted)
    where T : class
{
    /// <summary>Where the chosen countries have at most an eighth of all records, theirs are gathered and sorted; else
    /// all are scanned in their order.</summary>
    private const int MinGatherRatio = 8;

    public Page<T> Resolve(IResolveFieldContext context, Country? parent = null)
    {
        var snapshot = context.Index().Snapshot;
        var arguments = PageArguments.Read(context);
        var where = WhereArgument.Read(context).Value;
        var filter = where is null
            ? null
            : ArgumentType<FilterInput<T>>(context, "where")
                .Compile(where, new FilterContext(snapshot, context.Request().Charge, context.CancellationToken));
        var order = ArgumentType<SortInput<T>>(context, "order")
            .Compile(new InputReader(context).Argument("order"), snapshot);
        var scope = new CursorScope(
            context.FieldCoordinate(), parent?.Code ?? "", CanonicalFilter.ToText(where), order.Canonical);
        var paginator = CreatePaginator(context, parent, filter, order);
        context.Request().Charge(paginator.MaxItems * ((filter?.Microseconds ?? 0) + paginator.OrderMicroseconds));
        return paginator.Paginate(arguments, new RecordCursors<T>(scope, order, snapshot));
    }

    private Paginator<T> CreatePaginator(
        IResolveFieldContext context, Country? parent, Filter<T>? filter, SortOrder<T> order)
    {
        var snapshot = context.Index().Snapshot;
        var cancellation = context.CancellationToken;
        if (parent is not null)
        {
            return filter?.Keeps(parent) != false
                ? InDefaultOrder(Narrow(ofCountry(snapshot, parent)))
                : InDefaultOrder(Narrow(OfSeveral(record => filter.IsAboutAny(record, country => country == parent))));
        }

        if (filter is null && order.SingleKey is { } key && presorted(snapshot, key) is { } sorted)
        {
            return new Paginator<T>(sorted, isSorted: true, order, matches: null, cancellation);
        }

        var everything = Narrow(all(snapshot));
        if (filter?.Countries is null)
        {
            return InDefaultOrder(everything);
        }

        // What is about several countries is in the lists of all of them, and may pass by one here and another there.
        var several = Narrow(OfSeveral(_ => true));
        var kept = snapshot.Countries
            .Where(filter.Keeps)
            .Select(country => Narrow(ofCountry(snapshot, country)))
            .ToArray();
        if (kept.Length == 1 && several.Count == 0)
        {
            return InDefaultOrder(kept[0]);
        }

        var areFew = kept.Sum(records => records.Count) <= everything.Count / MinGatherRatio;
        return areFew || !order.IsDefault
            ? new Paginator<T>(
                Once(kept.SelectMany(records => records), several),
                isSorted: false,
                order,
                filter.Records,
                cancellation)
            : new Paginator<T>(everything, isSorted: true, order, filter.ToPredicate(), cancellation);

        static List<T> Once(IEnumerable<T> records, IReadOnlyList<T> several) => several.Count == 0
            ? [.. records]
            : [.. records.Concat(several).Distinct<T>(ReferenceEqualityComparer.Instance)];

        IReadOnlyList<T> Narrow(ImmutableArray<T> records) => filter?.Range?.Within(records) ?? records;

        ImmutableArray<T> OfSeveral(Func<T, bool> isWanted)
        {
            var (passes, several) = (filter!.OfCountries()!, ofSeveralCountries(snapshot));
            context.Request().Charge(several.Length * Filter.ConditionMicroseconds);
            return [.. several.Where(record => isWanted(record) && passes(record))];
        }

        Paginator<T> InDefaultOrder(IReadOnlyList<T> records) =>
            new(records, order.IsDefault, order, filter?.Records, cancellation);
    }

    private static TType ArgumentType<TType>(IResolveFieldContext context, string argument)
        where TType : class =>
        (TType)(object)context.FieldDefinition.Arguments!.Find(argument)!.ResolvedType!.GetNamedType();
}
