using GraphQL.Types;
using RightsGraph.Api.Schema.Arguments;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// Tests of a text: ordinal, by UTF-16 unit; those that begin with i ignore case by Unicode's simple folding.
/// </summary>
internal sealed class StringOperationFilterInput : OperationInput<string?>
{
    private const string And = "and";
    private const string Or = "or";

    public StringOperationFilterInput()
    {
        Name = "StringOperationFilterInput";
        Description = "What a text can be tested for. Letter case matters, but not to the operators that begin with i. "
            + "Several operators are joined by AND.";
        Junction(And, "All of these must hold.", (operand, nullable) =>
            Members(operand, nullable) is { Length: > 0 } tests
                ? text => Array.TrueForAll(tests, test => test(text))
                : null);
        Junction(Or, "At least one of these must hold.", (operand, nullable) =>
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
        With("ieq", null, "Equal to this, whatever the case of the letters.", (text, part) =>
            CaseFolding.Equal(text, part));
        With("icontains", null, "Has this somewhere in it, whatever the case of the letters.", (text, part) =>
            CaseFolding.Contains(text, part));
        With("istartsWith", null, "Begins with this, whatever the case of the letters.", (text, part) =>
            CaseFolding.StartsWith(text, part));
        With("iendsWith", null, "Ends with this, whatever the case of the letters.", (text, part) =>
            CaseFolding.EndsWith(text, part));
    }

    /// <summary>
    /// As <see cref="OperationInput{T}.Compile"/>, of documents by their text, which need not be in memory.
    /// </summary>
    public Func<Document, bool>? CompileForText(InputValue value, bool nullable)
    {
        Func<Document, bool>? all = null;
        foreach (var (name, operand) in value.AsFields())
        {
            if (TextTest(name, operand, nullable) is { } test)
            {
                var before = all;
                all = before is null ? test : document => before(document) && test(document);
            }
        }

        return all;
    }

    private Func<Document, bool>? TextTest(string name, InputValue operand, bool nullable)
    {
        if (name is And or Or)
        {
            var members = operand is InputNull
                ? []
                : operand.AsList().Select(member => CompileForText(member, nullable)).OfType<Func<Document, bool>>()
                    .ToArray();
            return members.Length == 0 ? null
                : name == And ? document => Array.TrueForAll(members, test => test(document))
                : document => Array.Exists(members, test => test(document));
        }

        var field = Operator(name);
        var test = field.Compile(operand, nullable)!;
        Func<Document, bool> holds = Utf8Operators.For(name, field.Kind == OperatorKind.OneOf
            ? Operands(operand, name, nullable)
            : [Operand(operand, name, nullable)]) is { } inUtf8
            ? document => document.TestText(test, inUtf8)
            : document => test(document.Text);
        return field.IsNegated ? document => !holds(document) : holds;
    }

    private void With(string name, string? negation, string description, Func<string, string, bool> holds) =>
        Comparison<StringGraphType>(
            OperatorKind.TextOnly, name, negation, description, (text, part) => holds(text!, part!));

    private Func<string?, bool>[] Members(InputValue operand, bool nullable) =>
        operand is InputNull
            ? []
            : [.. operand.AsList().Select(member => Compile(member, nullable)).OfType<Func<string?, bool>>()];
}
