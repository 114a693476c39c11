using GraphQL.Types;
using RightsGraph.Api.Arguments;

namespace RightsGraph.Api.Filtering;

/// <summary>
/// Tests of a text: ordinal, by UTF-16 unit; those that begin with i ignore case by Unicode's simple folding.
/// </summary>
internal sealed class StringOperationFilterInput : OperationInput<string?>
{
    public StringOperationFilterInput()
    {
        Name = "StringOperationFilterInput";
        Description = "What a text can be tested for. Letter case matters, but not to the operators that begin with i. "
            + "Several operators are joined by AND.";
        Junction("and", "All of these must hold.", (operand, nullable) =>
            Members(operand, nullable) is { Length: > 0 } tests
                ? text => Array.TrueForAll(tests, test => test(text))
                : null);
        Junction("or", "At least one of these must hold.", (operand, nullable) =>
            Members(operand, nullable) is { Length: > 0 } tests
                ? text => Array.Exists(tests, test => test(text))
                : null);
        Equality<StringGraphType>();
        Membership<ListGraphType<StringGraphType>>();
        With("contains", "ncontains", "Has this somewhere in it.", (text, part) =>
            text.Contains(part, StringComparison.Ordinal));
        With("startsWith", "nstartsWith", "Begins with this.", (text, part) =>
            text.StartsWith(part, StringComparison.Ordinal));
        With("endsWith", "nendsWith", "Ends with this.", (text, part) => text.EndsWith(part, StringComparison.Ordinal));
        With("ieq", null, "Equal to this, whatever the case of the letters.", CaseFolding.Equal);
        With("icontains", null, "Has this somewhere in it, whatever the case of the letters.", CaseFolding.Contains);
        With("istartsWith", null, "Begins with this, whatever the case of the letters.", CaseFolding.StartsWith);
        With("iendsWith", null, "Ends with this, whatever the case of the letters.", CaseFolding.EndsWith);
    }

    private void With(string name, string? negation, string description, Func<string, string, bool> holds) =>
        Comparison<StringGraphType>(
            OperatorKind.OfText, name, negation, description, (text, part) => holds(text!, part!));

    private Func<string?, bool>[] Members(InputValue operand, bool nullable) =>
        operand is InputNull
            ? []
            : [.. operand.AsList().Select(member => Compile(member, nullable)).OfType<Func<string?, bool>>()];
}
