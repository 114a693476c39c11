using System.Globalization;
using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// What a request gives for an argument, written in the document or in a variable: the two count the same. Nothing has
/// been validated, so anything may stand anywhere.
/// </summary>
internal sealed class GivenValues
{
    private readonly Inputs variables;
    private readonly Dictionary<ROM, GraphQLValue?> definitions = [];

    public GivenValues(GraphQLOperationDefinition operation, Inputs variables)
    {
        this.variables = variables;
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            definitions.TryAdd(definition.Variable.Name.Value, definition.DefaultValue);
        }
    }

    /// <summary>
    /// A literal, a value of the variables, or null; <paramref name="isGiven"/> is false where the argument's own
    /// default holds.
    /// </summary>
    public object? Find(GraphQLField field, string argument, out bool isGiven)
    {
        var written = field.Arguments?.Items.Find(candidate => candidate.Name == argument)?.Value;
        isGiven = written is not null;
        if (written is not GraphQLVariable variable)
        {
            return written is GraphQLNullValue ? null : written;
        }

        return Find(variable, out isGiven);
    }

    /// <summary>As the variable of an argument.</summary>
    public object? Find(GraphQLVariable variable, out bool isGiven)
    {
        isGiven = true;
        if (variables.TryGetValue(variable.Name.StringValue, out var value))
        {
            return value;
        }

        definitions.TryGetValue(variable.Name.Value, out var byDefault);
        isGiven = byDefault is not null;
        return byDefault is GraphQLNullValue ? null : byDefault;
    }

    /// <summary>How many items a value asks for: a number itself, a list one for each of its own.</summary>
    public static long? SizeOf(object? value, bool isList) => value switch
    {
        null or GraphQLNullValue => null,
        int number => Math.Max(0, number),
        GraphQLIntValue literal => SizeOf(literal.Value.Span),
        GraphQLListValue list => list.Values?.Count ?? 0,
        ICollection<object?> list => list.Count,

        // One value stands for a list of one. What is no size at all validation refuses; until then it is the worst.
        _ => isList ? 1 : Saturating.Most,
    };

    public static string? TextOf(object? value) => value switch
    {
        GraphQLStringValue literal => literal.Value.ToString(),
        string text => text,
        _ => null,
    };

    // A variable's default may have 100,000 digits and stand in every field.
    private static long SizeOf(ReadOnlySpan<char> digits) => digits[0] == '-' ? 0
        : digits.Length <= 18 ? long.Parse(digits, CultureInfo.InvariantCulture)
        : Saturating.Most;
}
