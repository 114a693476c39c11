using RightsGraph.Api.Request;

namespace RightsGraph.Api.Schema;

/// <summary>Reads a field's arguments as they were written. GraphQL.NET's coerced values lose what <c>where</c> and
/// <c>order</c> need: the order of an object's fields, and whether a field was left out or its variable, which counts
/// as null.</summary>
internal sealed class InputReader(IResolveFieldContext field)
{
    private readonly Inputs variables = field.Request().Variables;

    /// <summary>Null where the argument is absent, null, or a variable that was left out.</summary>
    public InputValue? Argument(string name)
    {
        var value = field.FieldAst.Arguments?.Items.Find(argument => argument.Name == name)?.Value;
        return value is null ? null : Read(value) is var read and not InputNull ? read : null;
    }

    private InputValue Read(GraphQLValue value) => value switch
    {
        GraphQLNullValue => InputNull.Instance,
        GraphQLVariable variable => ReadVariable(variable.Name.StringValue),
        GraphQLObjectValue written => new InputObject(
            [
                .. (written.Fields ?? []).Select(member =>
                    KeyValuePair.Create(member.Name.StringValue, Read(member.Value))),
            ]),
        GraphQLListValue list => new InputList([.. (list.Values ?? []).Select(Read)]),
        _ => new InputLeaf(value),
    };

    private InputValue ReadVariable(string name)
    {
        if (variables.TryGetValue(name, out var given))
        {
            return ReadJson(given);
        }

        var definition = field.Operation.Variables?.Items.Find(variable => variable.Variable.Name == name);
        return definition?.DefaultValue is { } byDefault ? Read(byDefault) : InputNull.Instance;
    }

    private static InputValue ReadJson(object? json) => json switch
    {
        null => InputNull.Instance,
        IDictionary<string, object?> members => new InputObject(
            [.. members.Select(member => KeyValuePair.Create(member.Key, ReadJson(member.Value)))]),
        IList<object?> items => new InputList([.. items.Select(ReadJson)]),
        _ => new InputLeaf(json),
    };
}
