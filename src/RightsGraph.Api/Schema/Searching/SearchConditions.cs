using System.Diagnostics;
using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

/// <summary>Turns the operators on one field of a search's filter into conditions of the index.</summary>
/// <param name="within">The condition that the value is one of these; null stands for a missing value.</param>
internal sealed class SearchConditions<T>(Func<IEnumerable<T>, SearchFilter> within)
{
    /// <summary>Whether a document can lack the value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The condition that the value lies between two bounds, both inclusive, null for none.</summary>
    public Func<T?, T?, SearchFilter>? Between { get; init; }

    /// <summary>The least value above another; null where there is none.</summary>
    public Func<T, T?>? Next { get; init; }

    /// <summary>The greatest value below another; null where there is none.</summary>
    public Func<T, T?>? Previous { get; init; }

    /// <returns>Null where the operations say nothing.</returns>
    public SearchFilter? Compile(InputValue operations, OperationInput<T> type)
    {
        var conditions = operations.AsFields()
            .Select(field => Compile(type.Operator(field.Key), field.Value, type))
            .ToArray();
        return conditions.Length == 0 ? null : SearchFilter.And(conditions);
    }

    private SearchFilter Compile(OperatorField<T> field, InputValue operand, OperationInput<T> type)
    {
        var condition = field.Kind switch
        {
            OperatorKind.Equal => within([type.Operand(operand, field.Name, IsNullable)]),
            OperatorKind.OneOf => within(type.Operands(operand, field.Name, IsNullable)),
            _ => Compare(field.Kind, type.Operand(operand, field.Name, nullable: false)),
        };
        return field.IsNegated ? SearchFilter.Not(condition) : condition;
    }

    private SearchFilter Compare(OperatorKind kind, T bound) => kind switch
    {
        OperatorKind.Greater => Next!(bound) is { } next ? Between!(next, default) : within([]),
        OperatorKind.GreaterOrEqual => Between!(bound, default),
        OperatorKind.Less => Previous!(bound) is { } previous ? Between!(default, previous) : within([]),
        OperatorKind.LessOrEqual => Between!(default, bound),
        _ => throw new UnreachableException("A search's filter has no operators on texts."),
    };
}
