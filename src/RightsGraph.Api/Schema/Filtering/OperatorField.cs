using GraphQL.Types;
using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>An operator of an operation's input type, with the test that it stands for.</summary>
internal sealed class OperatorField<T> : FieldType
{
    public required OperatorKind Kind { get; init; }

    /// <summary>Whether the operator is the exact complement of its test.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>
    /// The test before any negation, from the operand and whether the tested field can be null; gives null where the
    /// operand says nothing.
    /// </summary>
    public required Func<InputValue, bool, Func<T, bool>?> Compile { get; init; }
}
