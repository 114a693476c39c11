using System.Text.Json;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>A request that keeps within all limits, and keeps a processor busy for as long as it may.</summary>
/// <param name="Name">For people.</param>
/// <param name="Body">Of the POST.</param>
internal sealed record HeavyRequest(string Name, byte[] Body)
{
    // Texts that nothing holds: each is looked for in all of every text.
    private static readonly string Filter = Or(10, i => $"{{text: {{icontains: \"zq{i}\"}}}}");

    /// <summary>
    /// In an archive of 100,000 entries. The last three end before any limit: what bounds them is the guard.
    /// </summary>
    public static IReadOnlyList<HeavyRequest> All { get; } =
    [
        Of("filters", Aliased(20, i => $"entries(where: {Filter}) {{ totalCount }}")),
        Of(
            "filters of nested lists",
            $"{{ countries(first: 50) {{ nodes {{ entries(where: {Filter}) {{ totalCount nodes {{ id }} }} }} }} }}"),
        Of(
            "filters of countries by their entries",
            Aliased(20, i => $"countries(where: {{entries: {{some: {Filter}}}}}) {{ totalCount }}")),
        Of("sorts", Aliased(20, i => "entries(first: 50, order: [{language: DESC}, {kind: DESC}, {year: DESC}, "
            + "{country: {region: ASC}}, {title: DESC}, {date: ASC}]) { totalCount nodes { id } }")),
        Of("searches", Aliased(20, i => $"search(query: \"{Words(i)}\", first: 50) {{ totalCount nodes {{ id }} }}")),
        Of("introspection", "{ __schema { types { " + Fields + " } } }"),
        Of("validation", "{ " + Repeat(190, i => $"...F{i % 60} ") + "} "
            + Repeat(60, i => $"fragment F{i} on Query {{ archive {{ {Repeat(5, _ => "version ")} }} }} ")),
        Of("a large answer", "{ entries(first: 50) { nodes { country { entries(first: 50) "
            + "{ nodes { id title text date url citation { label } } } } } } }"),
    ];

    private const string Fields =
        "name description fields { name description args { name description type { name kind } } "
        + "type { name kind ofType { name kind ofType { name kind ofType { name } } } } } "
        + "inputFields { name description type { name kind ofType { name kind ofType { name } } } }";

    private static HeavyRequest Of(string name, string query) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }));

    private static string Aliased(int count, Func<int, string> field) =>
        $"{{ {Repeat(count, i => $"a{i}: {field(i)} ")} }}";

    private static string Or(int count, Func<int, string> part) => $"{{or: [{Repeat(count, i => part(i) + " ")}]}}";

    // Short, and in nearly every text.
    private static string Words(int number) =>
        Repeat(120, i => $"{"aeionrst"[i % 8]}{(char)('a' + ((i + number) % 26))}* ")
        + "rights human state measures national international";

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));
}
