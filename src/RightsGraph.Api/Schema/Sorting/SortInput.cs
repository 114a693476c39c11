using RightsGraph.Api.Errors;
using RightsGraph.Archive.Snapshots;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>The input type of an <c>order</c>, and how its values become sort keys.</summary>
internal abstract class SortInput<T> : InputObjectGraphType
{
    protected SortInput(string name, string records)
    {
        Name = name;
        Description = $"Sorts {records}. Several keys count in the order written; equals stand in the default order. "
            + "Nulls come first in ASC and last in DESC.";
    }

    /// <summary>What breaks every tie, and the order when none is asked for.</summary>
    public abstract IReadOnlyList<RecordSortKey<T>> DefaultKeys { get; }

    /// <param name="order">A list of objects, one object, or null for the default order.</param>
    /// <param name="snapshot">The version that is read: some keys are counted in it.</param>
    public SortOrder<T> Compile(InputValue? order, Snapshot snapshot) =>
        new(order is null ? [] : order.AsList().SelectMany(keys => Keys(keys, snapshot)), DefaultKeys);

    protected void Value<TValue>(string name, string description, KeyCodec<TValue> codec, Func<T, TValue> value) =>
        Key(name, description, isDescending => new ValueSortKey<T, TValue>(name, isDescending, value, codec));

    protected void Key(string name, string description, Func<bool, RecordSortKey<T>> create) =>
        Key(name, description, (isDescending, _) => create(isDescending));

    protected void Key(string name, string description, Func<bool, Snapshot, RecordSortKey<T>> create) =>
        Add<SortEnumType>(name, description, (type, direction, snapshot) =>
            [create((SortDirection)direction.Coerce(type)! == SortDirection.Descending, snapshot)]);

    protected void Nested<TInput, TOther>(
        string name, string description, Func<RecordSortKey<TOther>, RecordSortKey<T>> lift)
        where TInput : SortInput<TOther> =>
        Add<TInput>(name, description, (type, keys, snapshot) => type.Keys(keys, snapshot).Select(lift));

    private void Add<TType>(
        string name, string description, Func<TType, InputValue, Snapshot, IEnumerable<RecordSortKey<T>>> keys)
        where TType : class, IGraphType =>
        AddField(new SortField
        {
            Name = name,
            Description = description,
            Type = typeof(TType),
            Keys = (type, value, snapshot) => keys((TType)type, value, snapshot),
        });

    private IEnumerable<RecordSortKey<T>> Keys(InputValue value, Snapshot snapshot)
    {
        foreach (var (name, direction) in value.AsFields())
        {
            var field = (SortField)GetField(name)!;
            if (direction is InputNull)
            {
                throw ApiErrors.NullOrder(name, Name, $"{field.ResolvedType!.Name}!");
            }

            foreach (var key in field.Keys(field.ResolvedType!, direction, snapshot))
            {
                yield return key;
            }
        }
    }

    private sealed class SortField : FieldType
    {
        public required Func<IGraphType, InputValue, Snapshot, IEnumerable<RecordSortKey<T>>> Keys { get; init; }
    }
}

internal enum SortDirection
{
    Ascending,
    Descending,
}
