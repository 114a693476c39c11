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

internal sealed class DateTimeOperationFilterInput()
    : OrderedOperationInput<DateTimeOffset?, DateTimeType>("DateTimeOperationFilterInput", "a moment");

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

internal sealed class DatePrecisionOperationFilterInput()
    : CodeOperationInput<DatePrecision?, DatePrecisionType>(
        "DatePrecisionOperationFilterInput", "the precision of a date");

internal sealed class DocumentTypeOperationFilterInput()
    : CodeOperationInput<DocumentType?, DocumentTypeType>("DocumentTypeOperationFilterInput", "a type of text");

internal sealed class CodeOperationFilterInput()
    : CodeOperationInput<string?, StringGraphType>("CodeOperationFilterInput", "a code or a whole name");

/// <summary>Operators on texts: ordinal, but those that begin with i ignore case by Unicode's simple folding.</summary>
internal sealed class StringOperationFilterInput : OperationInput<string?>
{
    public StringOperationFilterInput()
    {
        Name = "StringOperationFilterInput";
        Description = "What a text can be tested for. Letter case matters, but not to the operators that begin with i. "
            + "Several operators are joined by AND.";
        Junction(OperatorKind.And, "and", "All of these must hold.");
        Junction(OperatorKind.Or, "or", "At least one of these must hold.");
        Equality<StringGraphType>();
        Membership<ListGraphType<StringGraphType>>();
        With("contains", "ncontains", "Has this somewhere in it.", (text, part) =>
            text.Contains(part, StringComparison.Ordinal));
        With("startsWith", "nstartsWith", "Begins with this.", (text, part) =>
            text.StartsWith(part, StringComparison.Ordinal));
        With("endsWith", "nendsWith", "Ends with this.", (text, part) => text.EndsWith(part, StringComparison.Ordinal));
        With("ieq", null, "Equal to this, whatever the case of the letters.", (text, part) =>
            CaseFolding.Equal(text, part));
        Comparison<StringGraphType>(
            OperatorKind.TextOnly,
            "icontains",
            negation: null,
            "Has this somewhere in it, whatever the case of the letters.",
            part =>
            {
                var contains = CaseFolding.Contains(part!);
                return text => contains(text);
            });
        With("istartsWith", null, "Begins with this, whatever the case of the letters.", (text, part) =>
            CaseFolding.StartsWith(text, part));
        With("iendsWith", null, "Ends with this, whatever the case of the letters.", (text, part) =>
            CaseFolding.EndsWith(text, part));
    }

    /// <summary>Compiles to tests of documents, as their texts may be in files.</summary>
    public Func<Document, bool>? CompileForText(InputValue value, bool nullable) =>
        Compile<Document>(value, (field, operand) =>
        {
            var test = field.Compile!(operand, nullable);
            var operands = field.Kind == OperatorKind.OneOf
                ? Operands(operand, field.Name, nullable)
                : [Operand(operand, field.Name, nullable)];
            return Utf8Operators.For(field.Name, operands) is { } inUtf8
                ? document => document.TestText(test, inUtf8)
                : document => test(document.Text);
        });

    private void With(string name, string? negation, string description, Func<string, string, bool> holds) =>
        Comparison<StringGraphType>(
            OperatorKind.TextOnly, name, negation, description, (text, part) => holds(text!, part!));
}
