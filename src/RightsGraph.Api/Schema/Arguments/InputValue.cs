namespace RightsGraph.Api.Schema.Arguments;

/// <summary>
/// An argument's value as it was written, in the query or in a variable. GraphQL.NET's own coerced values lose what
/// <c>where</c> and <c>order</c> need: the order in which an object's fields were written, and the difference between a
/// field left out and one whose variable was left out (which counts as null).
/// </summary>
internal abstract record InputValue;

internal sealed record InputNull : InputValue
{
    public static InputNull Instance { get; } = new();
}

/// <param name="Fields">In the order written.</param>
internal sealed record InputObject(IReadOnlyList<KeyValuePair<string, InputValue>> Fields) : InputValue;

internal sealed record InputList(IReadOnlyList<InputValue> Items) : InputValue;

/// <param name="Raw">A literal of the query's syntax tree, or a value of the variables' JSON.</param>
internal sealed record InputLeaf(object Raw) : InputValue;
