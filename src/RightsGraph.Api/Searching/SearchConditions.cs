using RightsGraph.Api.Arguments;
using RightsGraph.Api.Filtering;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

/// <summary>How the operators on one field of a search's filter become conditions of the index.</summary>
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

    /// <summary>Null where the operations say nothing.</summary>
    public SearchFilter? Compile(InputValue operations, OperationInput<T> type)
    {
        var conditions = operations.AsFields().Select(field => Compile(field.Key, field.Value, type)).ToArray();
        return conditions.Length == 0 ? null : SearchFilter.And(conditions);
    }

    private SearchFilter Compile(string name, InputValue operand, OperationInput<T> type)
    {
        // Every negation is its positive operator with an n before it.
        var positive = name.TrimStart('n');
        var condition = positive switch
        {
            "eq" => within([type.Operand(operand, name, IsNullable)]),
            "in" => within(type.Operands(operand, name, IsNullable)),
            _ => Compared(positive, type.Operand(operand, name, nullable: false)),
        };
        return positive == name ? condition : SearchFilter.Not(condition);
    }

    private SearchFilter Compared(string name, T bound) => name switch
    {
        "gt" => Next!(bound) is { } next ? Between!(next, default) : within([]),
        "gte" => Between!(bound, default),
        "lt" => Previous!(bound) is { } previous ? Between!(default, previous) : within([]),
        _ => Between!(default, bound),
    };
}
