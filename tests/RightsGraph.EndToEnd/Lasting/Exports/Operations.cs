using System.Text.Json;
using System.Text.Json.Nodes;

namespace RightsGraph.EndToEnd.Lasting.Exports;

/// <summary>The operations of schema/operations, with variables under which they find something.</summary>
internal static class Operations
{
    private static readonly string Folder = Project.PathOf("schema", "operations");

    /// <summary>Further variables, beside those that stand with the operation.</summary>
    private static readonly (string Name, string Variables)[] More =
    [
        ("CountryPage", """{ "code": "CIV" }"""),
        ("Search", """{ "query": "wortaax wortbax" }"""),
        ("Search", """{ "query": "journalistes arrêtés" }"""),
        ("SearchPage", """{ "query": "人权" }"""),
        ("SearchPage", """{ "query": "wortaax" }"""),
        ("SearchReasons", """{ "query": "burma courts \"Report 12\"" }"""),
        ("SearchWithFacets", """{ "query": "wortaax", "where": { "country": { "in": ["KEN", "TCD"] } } }"""),
        ("SearchExplained", """{ "query": "tortrue wortaax", "where": null }"""),
        ("Suggest", """{ "prefix": "wo" }"""),
        ("SummariesByYear", """{ "code": "MMR" }"""),
    ];

    public static IEnumerable<(string Name, JsonObject Variables)> All =>
        Directory.EnumerateFiles(Folder, "*.graphql")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, VariablesOf(name)))
            .Concat(More.Select(more => (more.Name, JsonNode.Parse(more.Variables)!.AsObject())));

    public static string QueryOf(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.graphql"));

    /// <summary>The variables that lead on from an answer; null where an operation takes no cursor.</summary>
    public static JsonObject? NextPage(string name, JsonObject variables, JsonElement data)
    {
        var (list, cursor, variable) = name switch
        {
            "SearchPage" => ("search", "endCursor", "after"),
            "PreviousEntries" => ("entries", "startCursor", "before"),
            _ => default,
        };
        if (list is null)
        {
            return null;
        }

        var next = variables.DeepClone().AsObject();
        next[variable] = data.GetProperty(list).GetProperty("pageInfo").GetProperty(cursor).GetString();
        return next;
    }

    private static JsonObject VariablesOf(string name)
    {
        var file = Path.Combine(Folder, $"{name}.variables.json");
        return File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
    }
}
