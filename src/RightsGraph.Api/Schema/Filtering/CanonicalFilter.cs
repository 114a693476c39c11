using RightsGraph.Api.Schema.Arguments;

namespace RightsGraph.Api.Schema.Filtering;

/// <summary>
/// A filter's text for cursors: the same for what means the same. What is neutral is left out, wherever it stands, and
/// one value stands for a list of one.
/// </summary>
internal static class CanonicalFilter
{
    public static string ToText(InputValue? where) => (where is null ? null : Stated(where)).Canonical();

    /// <summary>Null where the value says nothing.</summary>
    private static InputValue? Stated(InputValue value) => value is InputObject filter
        ? NullIfEmpty(filter.Fields.Select(field => (field.Key, Value: Operand(field.Key, field.Value))))
        : value;

    private static InputValue? Operand(string name, InputValue operand) => name switch
    {
        "and" or "or" => operand is InputNull ? null : NullIfEmpty(operand.AsList().Select(Stated)),

        // Also when empty: nothing is in an empty list.
        "in" or "nin" => new InputList(operand.AsList()),
        _ => Stated(operand),
    };

    private static InputObject? NullIfEmpty(IEnumerable<(string Name, InputValue? Value)> fields)
    {
        KeyValuePair<string, InputValue>[] stated =
        [
            .. fields.Where(field => field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Name, field.Value!)),
        ];
        return stated.Length == 0 ? null : new InputObject(stated);
    }

    private static InputList? NullIfEmpty(IEnumerable<InputValue?> members)
    {
        InputValue[] stated = [.. members.OfType<InputValue>()];
        return stated.Length == 0 ? null : new InputList(stated);
    }
}
