using RightsGraph.Api.Schema.Types;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Operators on numbers and dates. A missing value is neither greater nor less than any.</summary>
internal abstract class OrderedOperationInput<T, TScalar> : OperationInput<T>
    where TScalar : ScalarGraphType
{
    protected OrderedOperationInput(string name, string tested)
    {
        Name = name;
        Description = $"What {tested} can be tested for. Several operators are joined by AND.";
        var order = Comparer<T>.Default;
        Equality<TScalar>();
        Membership<ListGraphType<TScalar>>();
        Comparison<TScalar>(
            OperatorKind.Greater, "gt", "ngt", "Greater than this.",
            (value, bound) => order.Compare(value, bound) > 0);
        Comparison<TScalar>(
            OperatorKind.GreaterOrEqual, "gte", "ngte", "Greater than or equal to this.",
            (value, bound) => order.Compare(value, bound) >= 0);
        Comparison<TScalar>(
            OperatorKind.Less, "lt", "nlt", "Less than this.",
            (value, bound) => order.Compare(value, bound) < 0);
        Comparison<TScalar>(
            OperatorKind.LessOrEqual, "lte", "nlte", "Less than or equal to this.",
            (value, bound) => order.Compare(value, bound) <= 0);
    }
}

internal sealed class IntOperationFilterInput()
    : OrderedOperationInput<int?, IntGraphType>("IntOperationFilterInput", "a whole number");

internal sealed class LocalDateOperationFilterInput()
    : OrderedOperationInput<DateOnly?, LocalDateType>("LocalDateOperationFilterInput", "a date");

internal abstract class CodeOperationInput<T, TValue> : OperationInput<T>
    where TValue : IGraphType
{
    protected CodeOperationInput(string name, string tested)
    {
        Name = name;
        Description = $"What {tested} can be tested for. Several operators are joined by AND.";
        Equality<TValue>();
        Membership<ListGraphType<NonNullGraphType<TValue>>>();
    }
}

internal sealed class EntryKindOperationFilterInput()
    : CodeOperationInput<EntryKind?, EntryKindType>("EntryKindOperationFilterInput", "a kind of entry");

internal sealed class DocumentTypeOperationFilterInput()
    : CodeOperationInput<DocumentType?, DocumentTypeType>("DocumentTypeOperationFilterInput", "a type of text");

internal sealed class CodeOperationFilterInput()
    : CodeOperationInput<string?, StringGraphType>("CodeOperationFilterInput", "a code");
