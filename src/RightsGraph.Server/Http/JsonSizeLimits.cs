using System.Runtime.InteropServices;
using System.Text.Json;

namespace RightsGraph.Server.Http;

/// <summary>Checks sizes before strings are allocated: a request of a megabyte leaves megabytes of garbage.</summary>
internal static class JsonSizeLimits
{
    /// <summary>An editor's variables hold documents; the limit of the body bounds them.</summary>
    public static LimitViolation? Check(
        JsonElement? query, JsonElement? variables, bool isEditor, RequestLimits limits) =>
        (query is { } document ? limits.CheckDocumentLength(LengthOf(document)) : null)
        ?? (variables is { } values && !isEditor
            ? limits.CheckVariablesBytes(JsonMarshal.GetRawUtf8Value(values).Length)
            : null);

    /// <summary>UTF-16 units of the string that <c>GetString</c> would allocate.</summary>
    internal static int LengthOf(JsonElement text)
    {
        var json = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        var units = 0;
        for (var offset = 0; offset < json.Length; units++)
        {
            var first = json[offset];
            if (first == '\\')
            {
                offset += json[offset + 1] == 'u' ? @"\u0000".Length : @"\n".Length;
            }
            else
            {
                // The first byte tells the length of a UTF-8 sequence; four bytes make a surrogate pair.
                offset += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                units += first < 0xF0 ? 0 : 1;
            }
        }

        return units;
    }
}
