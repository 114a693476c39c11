using System.Runtime.InteropServices;
using System.Text.Json;
using RightsGraph.Api.Limits;

namespace RightsGraph.Server.Http;

/// <summary>
/// Refuses a request for the size of its members before a text or a copy is made of them: one of a megabyte leaves
/// megabytes to collect.
/// </summary>
internal static class JsonSizeLimits
{
    /// <param name="query">The document; null where there is none.</param>
    /// <param name="variables">Null where there are none.</param>
    /// <param name="isEditor">Whose variables may carry documents, which the limit of the body bounds.</param>
    /// <param name="limits">What is allowed.</param>
    public static LimitViolation? Check(
        JsonElement? query, JsonElement? variables, bool isEditor, RequestLimits limits) =>
        (query is { } document ? limits.CheckDocumentLength(LengthOf(document)) : null)
        ?? (variables is { } values && !isEditor
            ? limits.CheckVariablesBytes(JsonMarshal.GetRawUtf8Value(values).Length)
            : null);

    /// <summary>The UTF-16 units of a text, without making it.</summary>
    internal static int LengthOf(JsonElement text)
    {
        var json = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        var units = 0;
        for (var place = 0; place < json.Length; units++)
        {
            var first = json[place];
            if (first == '\\')
            {
                place += json[place + 1] == 'u' ? @"\u0000".Length : @"\n".Length;
            }
            else
            {
                // Of UTF-8 the first byte tells how many there are; four make a surrogate pair.
                place += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
                units += first < 0xF0 ? 0 : 1;
            }
        }

        return units;
    }
}
