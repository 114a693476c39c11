using System.Text.Json;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Reads JSON-LD as pages write it: a member is a text, an object with a name, or a list of them.</summary>
internal static class JsonLd
{
    /// <summary>All that a page describes, in a list, in a graph or alone.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Objects(graph),
        JsonValueKind.Object => [json],
        _ => [],
    };

    public static string? Text(JsonElement json, string name) => Texts(json, name).FirstOrDefault();

    public static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => Texts(id),
        _ => [],
    };
}
