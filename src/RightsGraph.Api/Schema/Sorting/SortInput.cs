using RightsGraph.Api.Errors;

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
    public SortOrder<T> Compile(InputValue? order) =>
        new(order is null ? [] : order.AsList().SelectMany(Keys), DefaultKeys);

    protected void Value<TValue>(string name, string description, KeyCodec<TValue> codec, Func<T, TValue> value) =>
        Key(name, description, isDescending => new ValueSortKey<T, TValue>(name, isDescending, value, codec));

    protected void Key(string name, string description, Func<bool, RecordSortKey<T>> create) =>
        Add<SortEnumType>(name, description, (type, direction) =>
            [create((SortDirection)direction.Coerce(type)! == SortDirection.Descending)]);

    protected void Nested<TInput, TOther>(
        string name, string description, Func<RecordSortKey<TOther>, RecordSortKey<T>> lift)
        where TInput : SortInput<TOther> =>
        Add<TInput>(name, description, (type, keys) => type.Keys(keys).Select(lift));

    private void Add<TType>(
        string name, string description, Func<TType, InputValue, IEnumerable<RecordSortKey<T>>> keys)
        where TType : class, IGraphType =>
        AddField(new SortField
        {
            Name = name,
            Description = description,
            Type = typeof(TType),
            Keys = (type, value) => keys((TType)type, value),
        });

    private IEnumerable<RecordSortKey<T>> Keys(InputValue value)
    {
        foreach (var (name, direction) in value.AsFields())
        {
            var field = (SortField)GetField(name)!;
            if (direction is InputNull)
            {
                throw ApiErrors.NullOrder(name, Name, $"{field.ResolvedType!.Name}!");
            }

            foreach (var key in field.Keys(field.ResolvedType!, direction))
            {
                yield return key;
            }
        }
    }

    private sealed class SortField : FieldType
    {
        public required Func<IGraphType, InputValue, IEnumerable<RecordSortKey<T>>> Keys { get; init; }
    }
}

internal enum SortDirection
{
    Ascending,
    Descending,
}
