using System.Runtime.InteropServices;
using System.Text.Json;

namespace RightsGraph.Api.Limits;

/// <summary>Holds the variables' JSON against the limits before any value is made of it.</summary>
internal static class VariablesScan
{
    public static LimitViolation? Check(JsonElement? variables, RequestLimits limits, bool isSizeBounded = true)
    {
        if (variables is not { } json)
        {
            return null;
        }

        var bytes = JsonMarshal.GetRawUtf8Value(json);
        if (isSizeBounded && SizeLimits.CheckVariables(bytes.Length, limits) is { } tooLarge)
        {
            return tooLarge;
        }

        // One more than the limit: the reader itself then never gives up before the comparison does.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxVariablesNesting + 1 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                && reader.CurrentDepth >= limits.MaxVariablesNesting)
            {
                return LimitViolation.TooMuch(
                    limits.MaxVariablesNesting, nameof(limits.MaxVariablesNesting), LimitCodes.VariablesNesting,
                    "The variables' JSON", "objects and lists within each other");
            }
        }

        return null;
    }
}
