namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Filters of one meaning have one text, which cursors hold the hash of. Neutral parts are left out, and one
/// value becomes a list of one.</summary>
internal static class CanonicalFilter
{
    public static string ToText(InputValue? where) =>
        (WithoutNeutral(where ?? InputNull.Instance) ?? InputNull.Instance).Canonical();

    private static InputValue? WithoutNeutral(InputValue value) => value is InputObject filter
        ? NullIfEmpty(filter.Fields.Select(field => (field.Key, Value: Operand(field.Key, field.Value))))
        : value;

    private static InputValue? Operand(string name, InputValue operand) => name switch
    {
        "and" or "or" => operand is InputNull ? null : NullIfEmpty(operand.AsList().Select(WithoutNeutral)),

        // An empty list is not neutral: no value is in it.
        "in" or "nin" => new InputList(operand.AsList()),
        _ => WithoutNeutral(operand),
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
