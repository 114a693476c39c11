using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RightsGraph.Api.Schema;

/// <summary>An argument's value as it was written, in the query or in a variable.</summary>
internal abstract record InputValue
{
    /// <summary>GraphQL lets one value stand for a list of one.</summary>
    public IReadOnlyList<InputValue> AsList() => this is InputList list ? list.Items : [this];

    public IReadOnlyList<KeyValuePair<string, InputValue>> AsFields() => this is InputObject members
        ? members.Fields
        : throw new UnreachableException("Validation lets nothing but an object through where one belongs.");

    public object? Coerce(IGraphType type) => (this, type.GetNamedType()) switch
    {
        (InputNull, _) => null,
        (InputLeaf { Raw: GraphQLValue literal }, ScalarGraphType scalar) => scalar.ParseLiteral(literal),
        (InputLeaf leaf, ScalarGraphType scalar) => scalar.ParseValue(leaf.Raw),
        _ => throw new UnreachableException("Validation lets nothing but a leaf through where one belongs."),
    };

    /// <summary>Equal values have equal texts: literals and variables, and fields in any order.</summary>
    public string Canonical()
    {
        var text = new StringBuilder();
        Write(text, this);
        return text.ToString();
    }

    private static void Write(StringBuilder text, InputValue value)
    {
        switch (value)
        {
            case InputObject members:
                text.Append('{');
                foreach (var (name, member) in members.Fields.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append(':');
                    Write(text, member);
                }

                text.Append('}');
                break;
            case InputList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(text, item);
                }

                text.Append(']');
                break;
            case InputLeaf leaf:
                var written = ToText(leaf.Raw);
                text.Append(CultureInfo.InvariantCulture, $"{written.Length}'{written}'");
                break;
            default:
                text.Append('~');
                break;
        }
    }

    private static string ToText(object raw) => raw switch
    {
        GraphQLStringValue literal => literal.Value.ToString(),
        GraphQLEnumValue literal => literal.Name.StringValue,
        GraphQLBooleanValue literal => literal.BoolValue ? "true" : "false",
        IHasValueNode literal => literal.Value.ToString(),
        bool boolean => boolean ? "true" : "false",
        _ => Convert.ToString(raw, CultureInfo.InvariantCulture) ?? "",
    };
}

internal sealed record InputNull : InputValue
{
    public static InputNull Instance { get; } = new();
}

/// <param name="Fields">In the order written.</param>
internal sealed record InputObject(IReadOnlyList<KeyValuePair<string, InputValue>> Fields) : InputValue;

internal sealed record InputList(IReadOnlyList<InputValue> Items) : InputValue;

/// <param name="Raw">A literal of the query's syntax tree, or a value of the variables' JSON.</param>
internal sealed record InputLeaf(object Raw) : InputValue;
