using GraphQL.Types;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Sorting;

/// <summary>
/// An order of records of one type: the input type that clients see, and how its values become sort keys.
/// </summary>
internal abstract class SortInput<T> : InputObjectGraphType
{
    protected SortInput(string name, string records)
    {
        Name = name;
        Description = $"Sorts {records}. Several keys count in the order written; equals stand in the default order. "
            + "Nulls come first in ASC and last in DESC.";
    }

    /// <summary>What breaks every tie, and the order when none is asked for.</summary>
    public abstract IReadOnlyList<SortKey<T>> DefaultKeys { get; }

    /// <param name="order">A list of objects, one object, or null for the default order.</param>
    public SortOrder<T> Compile(InputValue? order) =>
        SortOrder<T>.Create(order is null ? [] : order.AsList().SelectMany(Keys), DefaultKeys);

    public IEnumerable<SortKey<T>> Keys(InputValue value)
    {
        foreach (var (name, direction) in value.AsFields())
        {
            var field = (SortField<T>)GetField(name)!;
            if (direction is InputNull)
            {
                throw ApiErrors.NullOrder(name, Name, $"{field.ResolvedType!.Name}!");
            }

            foreach (var key in field.Keys(direction))
            {
                yield return key;
            }
        }
    }

    /// <summary>A key that sorts by a value of the record.</summary>
    protected void Value<TValue>(string name, string description, KeyCodec<TValue> codec, Func<T, TValue> value) =>
        Key(name, description, isDescending => new ValueSortKey<T, TValue>(name, isDescending, value, codec));

    /// <param name="name">Of the field.</param>
    /// <param name="description">For clients.</param>
    /// <param name="key">Makes the key from whether it is descending.</param>
    protected void Key(string name, string description, Func<bool, SortKey<T>> key)
    {
        SortField<T>? added = null;
        added = new SortField<T>
        {
            Name = name,
            Description = description,
            Type = typeof(SortEnumType),
            Keys = direction =>
                [key((SortDirection)direction.Coerce(added!.ResolvedType!)! == SortDirection.Descending)],
        };
        AddField(added);
    }

    protected void Nested<TInput, TOther>(
        string name, string description, Func<SortKey<TOther>, SortKey<T>> lift)
        where TInput : SortInput<TOther>
    {
        SortField<T>? added = null;
        added = new SortField<T>
        {
            Name = name,
            Description = description,
            Type = typeof(TInput),
            Keys = keys => ((TInput)added!.ResolvedType!).Keys(keys).Select(lift),
        };
        AddField(added);
    }
}

/// <summary>A field of a sort's input type that knows which keys it stands for.</summary>
internal sealed class SortField<T> : FieldType
{
    public required Func<InputValue, IEnumerable<SortKey<T>>> Keys { get; init; }
}
