using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Search;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

/// <summary>No limit can be passed by with a <c>__schema</c> beside the data.</summary>
public sealed class LimitsBesideIntrospectionTests
{
    private const string Introspection = " __schema { queryType { name } }";

    /// <summary>For each limit a request that exceeds nothing but it, with %s for the introspection.</summary>
    private static readonly Dictionary<string, (string Query, object? Variables)> Requests = new()
    {
        ["MaxDocumentLength"] = ("{ archive { version } %s }".PadRight(1 << 17), null),
        ["MaxTokens"] = ("{ archive { version } %s }" + Repeat(15_000, _ => "#\n"), null),
        ["MaxNesting"] = ($"{{ %s a(b: {new string('[', 50)}{new string(']', 50)}) }}", null),
        ["MaxNameLength"] = ($"{{ {new string('a', 257)}: archive {{ version }} %s }}", null),
        ["MaxOperations"] = (
            "query A { archive { version } %s }" + Repeat(50, i => $"query Q{i} {{ __typename }}"), null),
        ["MaxFragments"] = (
            "{ archive { version } %s }" + Repeat(101, i => $"fragment F{i} on Query {{ __typename }}"), null),
        ["MaxFields"] = ($"{{ archive {{ {Repeat(2_048, i => $"f{i}")} }} %s }}", null),
        ["MaxSpreads"] = (
            $"{{ ...F %s }} fragment F on Query {{ {Repeat(100, _ => "...G")} }} "
                + $"fragment G on Query {{ {Repeat(21, _ => "...Undefined")} }}", null),
        ["MaxDocumentFields"] = (
            $"query A {{ x {{ {Repeat(2_000, i => $"f{i}")} }} %s }} "
                + Repeat(2, q => $"query B{q} {{ x {{ {Repeat(2_000, i => $"f{i}")} }} }} "), null),
        ["MaxDepth"] = ($"{{ %s {string.Concat(Enumerable.Repeat("a {", 15))} a {new string('}', 15)} }}", null),
        ["MaxIntrospectionDepth"] = (
            $"{{ %s __type(name: \"A\") {{ {string.Concat(Enumerable.Repeat("ofType {", 19))} name "
                + $"{new string('}', 19)} }} }}", null),
        ["MaxIntrospectionLists"] = (
            "{ %s s: __schema { types { fields { type { fields { type { fields { name } } } } } } } }", null),
        ["MaxIntrospectionFields"] = ($"{{ %s s: __schema {{ {Repeat(513, i => $"f{i}")} }} }}", null),
        ["MaxAliases"] = ($"{{ archive {{ {Repeat(31, i => $"a{i}: version")} }} %s }}", null),
        ["MaxRootFields"] = ($"{{ {Repeat(20, i => $"a{i}: archive {{ version }}")} %s }}", null),
        ["MaxDirectives"] = ($"{{ archive {Repeat(5, i => $"@d{i}")} {{ version }} %s }}", null),
        ["MaxArguments"] = ($"{{ archive({Repeat(1_001, i => $"a{i}: 1")}) {{ version }} %s }}", null),
        ["MaxVariableUses"] = ($"query A($v: Int) {{ a(b: [{Repeat(2_001, _ => "$v")}]) %s }}", null),
        ["MaxVariables"] = ($"query A({Repeat(101, i => $"$v{i}: Int")}) {{ __typename %s }}", null),
        ["MaxComparisons"] = ($"{{ archive {{ {Repeat(201, _ => "version")} }} %s }}", null),
        ["MaxVariablesBytes"] = ("{ __typename %s }", new { x = new string('x', 1 << 16) }),
        ["MaxVariablesNesting"] = ("{ __typename %s }", new { x = Nested(50) }),
        ["MaxSearchLength"] = (
            $"{{ search(query: \"{new string('a', 4_001)}\") {{ totalCount }} %s }}", null),
        ["MaxFilterConditions"] = (
            $"{{ entries(where: {{title: {{in: [{Repeat(201, i => $"\"{i}\"")}]}}}}) {{ totalCount }} %s }}", null),
        ["MaxCost"] = (
            "{ countries(first: 50) { nodes { entries(first: 50) { nodes { country { "
                + "entries(first: 50) { nodes { id } } } } } } } %s }", null),
        ["MaxValues"] = (
            $"{{ countries(first: 50) {{ nodes {{ entries(first: 50) {{ nodes {{ {Repeat(30, i => $"a{i}: text")} "
                + $"{Repeat(12, i => $"b{i}: title")} }} }} }} }} %s }}", null),
        ["MaxAnswerBytes"] = (
            $"{{ entries(first: 50) {{ nodes {{ {Repeat(2, i => $"a{i}: text")} }} }} %s }}", null),
    };

    public static TheoryData<string> Limits =>
    [
        .. FixedLimits.All.Select(limit => limit.Name),
        .. typeof(RequestLimits).GetProperties().Select(limit => limit.Name)
            .Except(
            [
                nameof(RequestLimits.SearchSeconds),
                nameof(RequestLimits.ExecutionSeconds),
                nameof(RequestLimits.AssumedListSize),
            ]),
    ];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task ALimitHoldsBesideIntrospection(string limit)
    {
        var (query, variables) = Requests[limit];
        foreach (var beside in new[] { "", Introspection })
        {
            using var response = await AskAsync(query.Replace("%s", beside, StringComparison.Ordinal), variables);
            if (beside.Length == 0 && limit is "MaxRootFields" or "MaxDocumentLength")
            {
                // Only the introspection itself is too much here.
                continue;
            }

            var extensions = response.RootElement.GetProperty("errors")[0].GetProperty("extensions");
            Assert.Equal(limit, extensions.GetProperty("limit").GetString());
        }
    }

    private static async Task<JsonDocument> AskAsync(string query, object? variables)
    {
        using var index = SearchArchive.Index(
            Enumerable.Range(1, 50).Select(id => SearchArchive.Entry(id, new string('x', 1_500))));
        var executor = new GraphExecutor(
            (_, fault) => Assert.Fail(fault.ToString()),
            new RequestLimits { MaxAnswerBytes = 100_000, ExecutionSeconds = 600 });
        var json = variables is null ? (JsonElement?)null : JsonSerializer.SerializeToElement(variables);
        using var response = await executor.ExecuteAsync(new GraphRequest(query, null, json), index);
        return JsonDocument.Parse(response.Body.ToArray());
    }

    private static object Nested(int depth) => depth == 0 ? "x" : new[] { Nested(depth - 1) };
}
