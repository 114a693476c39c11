using System.Text.Json;

namespace RightsGraph.Api.Request;

/// <summary>Converts the JSON of a request's variables to values.</summary>
internal static class RequestVariables
{
    /// <summary>Null where a string in them escapes a lone surrogate.</summary>
    public static Inputs? Read(JsonElement? json)
    {
        try
        {
            return json is { } given ? new Inputs(Members(given)) : Inputs.Empty;
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escape such as \ud800 alone: JSON allows it, UTF-16 text does not.
            return null;
        }
    }

    private static Dictionary<string, object?> Members(JsonElement json) =>
        json.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value));

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Members(json),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>JSON has one type of numbers, so that 2014.0 is 2014.</summary>
    private static object Number(JsonElement json)
    {
        const double MaxExact = 1L << 53;
        if (json.TryGetInt32(out var integer))
        {
            return integer;
        }

        var number = json.GetDouble();
        if (!json.TryGetInt64(out var large))
        {
            if (!double.IsInteger(number) || Math.Abs(number) > MaxExact)
            {
                return number;
            }

            large = (long)number;
        }

        return large is >= int.MinValue and <= int.MaxValue ? (object)(int)large : large;
    }
}
