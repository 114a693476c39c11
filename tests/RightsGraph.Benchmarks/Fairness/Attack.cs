using System.Globalization;

namespace RightsGraph.Benchmarks.Fairness;

/// <summary>A request that keeps within all limits and asks as much as it can of one part of the program.</summary>
/// <param name="Name">For people.</param>
/// <param name="Query">Makes the document, each time with other words: no response comes from the cache.</param>
internal sealed record Attack(string Name, Func<string> Query)
{
    private const string Facets =
        """
        facets {
          countries(first: 1) { count } regions { count } years(first: 1) { count } types { count } kinds { count }
          languages { count } mentions(first: 1) { count }
        }
        """;

    private const string Explained = "edges { highlights(maxFragments: 20) { html } reasons { term share } }";

    /// <summary>That of every part of a search.</summary>
    private const string Where =
        """
        where: { and: [
          { country: { neq: "KAZ" } } { region: { neq: "Oceania" } } { year: { gte: 1 } }
          { type: { in: [SUMMARY, ENTRY] } } { language: { neq: "fr" } } { mentions: { neq: "KAZ" } } ] }
        """;

    private static int number;

    /// <summary>Every attack that we could think of.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        new("1 icontains", () => Filter(1)),
        new("20 icontains", () => Filter(20)),
        new("200 icontains", () => Filter(200)),
        new("20 × 10 icontains", () => Aliased(20, _ => FilterField(10))),
        new("200 texts in nin", () => $$"""
            { summaries(where: { text: { nin: [{{Repeat(200, _ => $"\"{Number()}\" ")}}] } }) { totalCount } }
            """),
        new("200 iendsWith", () => $$"""
            { summaries(where: { text: { or: [{{Repeat(200, _ => $"{{ iendsWith: \"{Number()}.\" }} ")}}] } }) {
              totalCount } }
            """),
        new("200 icontains of titles", () => $$"""
            { summaries(where: { title: { or: [{{Contains(199)}}] } }) { totalCount } }
            """),
        new("1,000 lists of mentions", () => $$"""
            { countries(first: 20) { nodes { summaries(first: 50) { nodes { mentions { surface } } } } } } #{{Number()}}
            """),
        new("countries by 40 icontains of their summaries", () => $$"""
            { countries(where: { summaries: { some: { text: { or: [{{Contains(40)}}] } } } }) { totalCount } }
            """),
        new("20 × countries by 10 icontains of their summaries", () => Aliased(20, _ => $$"""
            countries(where: { summaries: { some: { text: { or: [{{Contains(10)}}] } } } }) { totalCount }
            """)),
        new("50 countries with their summaries by 200 icontains", () => $$"""
            { countries(first: 50) { nodes {
              summaries(where: { text: { or: [{{Contains(200)}}] } }) { totalCount } } } }
            """),
        new("20 sorts by six keys", () => Aliased(20, _ => $$"""
            summaries(first: 50, where: { year: { neq: {{Number()}} } }, order: [
              { language: DESC } { year: DESC } { country: { region: ASC } } { title: DESC } { position: DESC }
            ]) { totalCount nodes { id } }
            """)),
        new("100 phrases with slop, all facets, highlights and reasons", () => $"{{ {PhraseSearch(100)} }}"),
        new("3 × 110 phrases, all facets, highlights and reasons", () => Aliased(3, _ => PhraseSearch(110))),
        new("20 × 110 phrases", () => Aliased(20, _ => Search(Phrases(110), "totalCount"))),
        new("30 × highlights of 110 phrases", () =>
            $"{{ {Search(Phrases(110), $"edges {{ {Repeat(30, alias =>
                $"h{alias}: highlights(maxFragments: 1, fragmentSize: {200 + alias}) {{ html }} ")} }}")} }}"),
        new("2 × 250 words, explained", () => Aliased(2, _ => Search(Words(250), $"totalCount {Facets} {Explained}"))),
        new("20 × 250 words", () => Aliased(20, _ => Search(Words(250), "totalCount"))),
        new("20 × what 250 words find alone", () => Aliased(20, _ => Search(
            Words(250), "understoodAs { terms { documentCount } } didYouMean"))),
        new("20 × 8 prefixes of a letter", () => Aliased(20, _ => Search(
            $"{Repeat(8, _ => $"{"aeionrst"[Next() % 8]}* ")}{Words(100)}", "totalCount"))),
        new("20 × 8 fuzzy words", () => Aliased(20, _ => Search(
            Repeat(8, _ => $"{Misspelt()}~2 ") + Words(50), "totalCount didYouMean"))),
        new("20 × 200 unknown words", () => Aliased(20, _ => Search(
            Repeat(200, _ => $"{Misspelt()}{Letters()} "), "totalCount didYouMean"))),
        new("20 × negations", () => Aliased(20, _ => Search(Repeat(100, _ => $"-{Word()} "), "totalCount"))),
        new("20 × groups within groups", () => Aliased(20, _ => Search(
            Repeat(20, _ => $"+({Word()} | \"{Word()} {Word()}\"~30 | ({Word()} -{Word()} +{Word()})) "),
            "totalCount"))),
        new("20 × names of countries", () => Aliased(20, _ => Search(
            $"Burma Swaziland Zaire \"Ivory Coast\" Russia \"North Korea\" Bolivia Iran Syria Laos Vietnam Turkey UK "
                + $"USA Congo Czechia {Words(100)}",
            "totalCount"))),
        new("20 × searches of one field", () => Aliased(20, _ => Search(
            Repeat(80, _ => $"text:\"{Word()} {Word()}\"~40 title:{Word()} "), "totalCount"))),
        new("20 × all facets with conditions of their own", () => Aliased(20, _ => Search(
            Words(3), $"totalCount {Facets} timeline(interval: MONTH) {{ count }}", $"{Where}, "))),
        new("200 conditions of a search", () => $"{{ {Search(
            Words(3),
            $"totalCount {Facets}",
            $"where: {{ or: [{Repeat(199, year =>
                $"{{ year: {{ gt: {1800 + year} }} }} ")}] }}, ")} }}"),
        new("20 × everything, by date", () => Aliased(20, _ => $"""
            search(query: "{Word()}*", first: 50, order: NEWEST) {"{"} totalCount {Facets} {"}"}
            """)),
        new("related, 50 × 20", () => $"{{ {Search(Words(3), "nodes { related(first: 20) { id } }")} }}"),
        new("countries, their summaries, related", () => $$"""
            { countries(first: 10, where: { code: { nin: ["{{Letters()}}"] } }) { nodes { summaries(first: 9) { nodes {
              related(first: 1) { id } } } } } }
            """),
        new("20 × suggestions of what is misspelt", () => Aliased(20, _ =>
            $"suggest(first: 50, prefix: \"{Word()} {Word()} {Word()} {Misspelt()} {Misspelt()}\") {{ text count }}")),
        new("20 × suggestions of words beside others", () => Aliased(20, _ =>
            $"suggest(first: 50, prefix: \"{Words(8)} {"acdeimprst"[Next() % 10]}\") {{ text count }}")),
        new("a response of 30 MB", () => $$"""
            { summaries(first: 50, where: { year: { neq: {{Number()}} } }) { nodes { country { summaries(first: 12) {
              nodes { {{Repeat(9, alias => $"t{alias}: text ")}} } } } } } }
            """),
        new("a response of 100,000 values", () => $$"""
            { summaries(first: 50, where: { year: { neq: {{Number()}} } }) { nodes { country { summaries(first: 50) {
              nodes { {{Repeat(30, alias => $"t{alias}: year ")}} } } } } } }
            """),
        new("introspection", () => $$"""
            { __schema { types { {{Repeat(8, alias => $"f{alias}: fields(includeDeprecated: {(alias % 2 == 0
                ? "true" : "false")}) {{ name description args {{ name description type {{ name }} }} }} ")}} } }
              archive { version @skip(if: {{(Next() % 2 == 0 ? "true" : "false")}}) } } #{{Number()}}
            """),
        new("validation of fields that merge", () => "{ archive { " + Repeat(190, i => $"...F{i % 60} ") + "} } "
            + Repeat(60, i => $"fragment F{i} on Archive {{ {Repeat(3, _ => "version ")} }} ") + $"#{Number()}"),
    ];

    /// <summary>Those that others are measured beside: one of each kind, and the costliest of all.</summary>
    public static IReadOnlyList<Attack> Repeated { get; } =
    [
        .. All.Where(attack => attack.Name is
            "1 icontains"
            or "20 icontains"
            or "200 icontains of titles"
            or "countries by 40 icontains of their summaries"
            or "100 phrases with slop, all facets, highlights and reasons"
            or "related, 50 × 20"
            or "3 × 110 phrases, all facets, highlights and reasons"
            or "20 × 200 unknown words"),
    ];

    /// <summary>Frequent in reports, so that their postings are long.</summary>
    private static readonly string[] Frequent =
    [
        "government", "rights", "human", "police", "law", "people", "court", "prison", "women", "children", "political",
        "reported", "security", "persons", "media", "public", "national", "authorities", "labor", "freedom",
        "religious", "violence", "workers", "members", "cases", "officials", "country", "journalists", "detention",
    ];

    /// <summary>Scattered by Knuth's multiplicative hashing, so that words which follow each other in a request are
    /// others each time.</summary>
    public static string Word() => Frequent[(int)(((uint)Next() * 2_654_435_761) >> 12) % Frequent.Length];

    /// <summary>Never the same twice.</summary>
    public static int Next() => Interlocked.Increment(ref number) & int.MaxValue;

    private static string Number() => Next().ToString(CultureInfo.InvariantCulture);

    private static string Filter(int conditions) => $"{{ {FilterField(conditions)} }}";

    private static string FilterField(int conditions) =>
        $"summaries(where: {{ text: {{ or: [{Contains(conditions)}] }} }}) {{ totalCount }}";

    private static string Contains(int conditions) =>
        Repeat(conditions, _ => $"{{ icontains: \"the and of {Number()}\" }} ");

    private static string PhraseSearch(int count) => Search(Phrases(count), $"totalCount {Facets} {Explained}");

    private static string Phrases(int count) => Repeat(count, _ => $"\"{Word()} {Word()}\"~{50 + (Next() % 49)} ");

    private static string Words(int count) => Repeat(count, _ => $"{Word()} ");

    private static string Misspelt()
    {
        var word = Word();
        var at = Next() % word.Length;
        return $"{word[..at]}{(char)('a' + (Next() % 26))}{word[(at + 1)..]}";
    }

    private static string Letters() => Repeat(3, _ => $"{(char)('a' + (Next() % 26))}");

    private static string Search(string query, string selection, string arguments = "")
    {
        var text = query.Length > 4_000 ? query[..4_000] : query;
        return $"search(query: \"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\", {arguments}first: 50) "
            + $"{{ {selection} }}";
    }

    private static string Aliased(int count, Func<int, string> field) =>
        $"{{ {Repeat(count, alias => $"a{alias}: {field(alias)} ")} }}";

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));
}
