using System.Text;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>What a server that faces the open internet is sent.</summary>
internal static class HostileRequests
{
    private const string Search = "query($query: String!) { search(query: $query) { totalCount } }";

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        HostileRequest.Document("fragment bomb, 20 levels", LimitCodes.Fields, FragmentBomb(20)),
        HostileRequest.Document("fragment bomb, 50 levels", LimitCodes.Fields, FragmentBomb(50)),
        HostileRequest.Document(
            "5,000 repeats of one alias", LimitCodes.Tokens, $"{{ {Repeat(5_000, _ => "a: __typename ")} }}"),
        HostileRequest.Document(
            "1,000 aliased searches",
            LimitCodes.RootFields,
            $"{{ {Repeat(1_000, i => $"a{i}: search(query: \"rights\") {{ totalCount }} ")} }}"),
        HostileRequest.Document("nesting 30 deep", LimitCodes.Nesting, Nested(30)),
        HostileRequest.Document(
            "selections 10,000 deep", LimitCodes.Nesting, Repeat(10_000, _ => "{a") + new string('}', 10_000)),
        HostileRequest.Document("1 MB search text in a literal", LimitCodes.DocumentLength,
            $"{{ search(query: \"{new string('a', 1_000_000)}\") {{ totalCount }} }}"),
        HostileRequest.Document(
            "1 MB search text in a variable", LimitCodes.VariablesBytes, Search,
            new { query = new string('a', 1_000_000) }),
        HostileRequest.Document(
            "10,000 search terms", LimitCodes.SearchLength, Search, new { query = Repeat(10_000, i => $"t{i} ") }),
        HostileRequest.Document(
            "10,000 one-letter search terms", LimitCodes.SearchLength, Search,
            new { query = Repeat(10_000, i => $"{(char)('a' + (i % 26))} ") }),
        HostileRequest.Document(
            "a circular fragment", LimitCodes.CircularFragment, "{ ...A } fragment A on Query { ...A }"),
        HostileRequest.Text("2 MiB body", ErrorCodes.TooLarge, new byte[2 << 20]) with { Status = 413 },
        HostileRequest.Text("1,000 batched requests", ErrorCodes.BatchesOff, Bytes(
            $"[{string.Join(',', Enumerable.Repeat("""{"query":"{__typename}"}""", 1_000))}]")),
        HostileRequest.Text("variables 10,000 deep", LimitCodes.Nesting, Bytes(
            """{"query":"{__typename}","variables":{"a":"""
            + new string('[', 10_000) + new string(']', 10_000) + "}}")),
        HostileRequest.Text(
            "invalid UTF-8", ErrorCodes.BadRequest, [.. "{\"query\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]),
        HostileRequest.Answered("search for *a*", "*a*"),
        HostileRequest.Answered("prefixes of every letter", Repeat(26, i => $"{(char)('a' + i)}* ")),
        HostileRequest.Answered("fuzzy words", Repeat(300, i => $"right{(char)('a' + (i % 26))}s{i}~2 ")),
    ];

    /// <summary>Doubles with every level.</summary>
    private static string FragmentBomb(int levels) => "{ ...F0 } "
        + Repeat(
            levels, i => $"fragment F{i} on Query {{ a{i}: __typename ...F{i + 1} b{i}: __typename ...F{i + 1} }} ")
        + $"fragment F{levels} on Query {{ __typename }}";

    private static string Nested(int levels) => "{ entries { nodes { "
        + Repeat(levels, _ => "country { entries { nodes { ") + "id" + Repeat((3 * levels) + 3, _ => " }");

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
