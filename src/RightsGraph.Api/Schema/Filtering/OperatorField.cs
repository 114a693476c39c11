namespace RightsGraph.Api.Schema.Filtering;

internal sealed class OperatorField<T> : FieldType
{
    public required OperatorKind Kind { get; init; }

    /// <summary>Whether the operator is the exact complement of its test.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Makes the test, before any negation, from the operand and whether the tested field can be null. Null
    /// for <c>and</c> and <c>or</c>.</summary>
    public Func<InputValue, bool, Func<T, bool>>? Compile { get; init; }
}

internal enum OperatorKind
{
    And,
    Or,
    Equal,
    OneOf,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,

    /// <summary>Any operator that only texts have; searches have none of these.</summary>
    TextOnly,
}
