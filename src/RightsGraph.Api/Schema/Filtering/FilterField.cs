using GraphQL.Types;
using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>A field of a filter's input type that knows what condition it stands for.</summary>
internal sealed class FilterField<T> : FieldType
{
    /// <summary>Gives null where the operand says nothing.</summary>
    public required Func<InputValue, FilterContext, Filter<T>?> Compile { get; init; }
}
