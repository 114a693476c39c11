using System.Globalization;
using GraphQLParser;

namespace RightsGraph.Api.Limits;

/// <summary>Looks up the values of arguments, whether the document or a variable states them. Nothing is validated yet,
/// so a value may be of any kind.</summary>
internal sealed class ArgumentLookup
{
    private readonly Inputs variables;
    private readonly Dictionary<ROM, GraphQLValue?> defaults = [];

    public ArgumentLookup(GraphQLOperationDefinition operation, Inputs variables)
    {
        this.variables = variables;
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            defaults.TryAdd(definition.Variable.Name.Value, definition.DefaultValue);
        }
    }

    /// <summary>Finds a literal, a value of the variables, or null. Where none is given the schema's applies.</summary>
    public object? Find(GraphQLField field, string argument, out bool isGiven)
    {
        var written = field.Arguments?.Items.Find(candidate => candidate.Name == argument)?.Value;
        isGiven = written is not null;
        return written is GraphQLVariable variable ? Find(variable, out isGiven)
            : written is GraphQLNullValue ? null
            : written;
    }

    public object? Find(GraphQLVariable variable, out bool isGiven)
    {
        isGiven = true;
        if (variables.TryGetValue(variable.Name.StringValue, out var value))
        {
            return value;
        }

        defaults.TryGetValue(variable.Name.Value, out var byDefault);
        isGiven = byDefault is not null;
        return byDefault is GraphQLNullValue ? null : byDefault;
    }

    /// <summary>The number of items that a size argument asks for: its number, or the length of its list.</summary>
    public static long? SizeFrom(object? value, bool isList) => value switch
    {
        null or GraphQLNullValue => null,
        int number => Math.Max(0, number),
        GraphQLIntValue literal => SizeFrom(literal.Value.Span),
        GraphQLListValue list => list.Values?.Count ?? 0,
        ICollection<object?> list => list.Count,

        // One value is coerced to a list of one. Validation refuses what is no size; until then it counts as the worst.
        _ => isList ? 1 : Saturating.Max,
    };

    public static string? TextFrom(object? value) => value switch
    {
        GraphQLStringValue literal => literal.Value.ToString(),
        string text => text,
        _ => null,
    };

    // A variable's default may have 100,000 digits and stand in every field.
    private static long SizeFrom(ReadOnlySpan<char> digits) => digits[0] == '-' ? 0
        : digits.Length <= 18 ? long.Parse(digits, CultureInfo.InvariantCulture)
        : Saturating.Max;
}
