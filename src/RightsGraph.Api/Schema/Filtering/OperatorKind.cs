namespace RightsGraph.Api.Schema.Filtering;

/// <summary>What an operator tests; whether it is negated stands beside it.</summary>
internal enum OperatorKind
{
    Equal,
    OneOf,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,

    /// <summary>Of texts alone, which no search is narrowed by.</summary>
    TextOnly,
}
