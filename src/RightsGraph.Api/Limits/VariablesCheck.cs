using System.Runtime.InteropServices;
using System.Text.Json;

namespace RightsGraph.Api.Limits;

/// <summary>Holds the variables' JSON against the limits before any value is made of it.</summary>
internal static class VariablesCheck
{
    public static LimitViolation? Check(JsonElement? variables, RequestLimits limits, bool isSizeBounded = true)
    {
        if (variables is not { } json)
        {
            return null;
        }

        var bytes = JsonMarshal.GetRawUtf8Value(json);
        return (isSizeBounded ? limits.CheckVariablesBytes(bytes.Length) : null) ?? CheckNesting(bytes);
    }

    private static LimitViolation? CheckNesting(ReadOnlySpan<byte> json)
    {
        var limit = FixedLimits.VariablesNesting;

        // One level more than the limit, so that the comparison fails before the reader throws.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = (int)limit.Max + 1 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                && reader.CurrentDepth >= limit.Max)
            {
                return limit.Exceeded("The variables' JSON");
            }
        }

        return null;
    }
}
