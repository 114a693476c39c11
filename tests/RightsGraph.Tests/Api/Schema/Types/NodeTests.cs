using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Types;

public sealed class NodeTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Summary("s"), Entry("e"));

    [Fact]
    public async Task AnObjectOfEveryTypeIsFetchedAgainByItsId()
    {
        var ids = await archive.DataAsync("""
            {
              summaries { nodes { id citation { source { id } } } }
              entries { nodes { id } }
              countries { nodes { id } }
            }
            """);
        string[] all =
        [
            ids.At("summaries", "nodes", 0, "id").GetString()!,
            ids.At("entries", "nodes", 0, "id").GetString()!,
            ids.At("countries", "nodes", 0, "id").GetString()!,
            ids.At("summaries", "nodes", 0, "citation", "source", "id").GetString()!,
        ];

        var nodes = (await archive.DataAsync("""
            query($ids: [ID!]!) {
              nodes(ids: $ids) {
                __typename id
                ... on Document { url }
                ... on Country { name }
                ... on Source { name }
              }
            }
            """, new { ids = all })).At("nodes");
        Assert.Equal(all, nodes.EnumerateArray().Select(node => node.At("id").GetString()!));
        Assert.Equal(
            ["Summary s", "Entry e", "Country Kazakhstan", "Source test.jsonl"],
            nodes.EnumerateArray().Select(node => $"{node.At("__typename")} {node.EnumerateObject().Last().Value}"));

        foreach (var id in all)
        {
            var one = await archive.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id });
            Assert.Equal(id, one.At("node", "id").GetString());
        }
    }

    [Fact]
    public async Task ACountryThatIsNotCoveredIsANodeToo()
    {
        var data = await archive.DataAsync(
            "{ country(code: \"fr\") { id code entries { totalCount } } "
            + "node(id: \"country_FRA\") { ... on Country { code } } }");

        Assert.Equal("country_FRA", data.At("country", "id").GetString());
        Assert.Equal(0, data.At("country", "entries", "totalCount").GetInt32());
        Assert.Equal("FRA", data.At("node", "code").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("country_")]
    [InlineData("country_kaz")]
    [InlineData("country_KZ")]
    [InlineData("Country_KAZ")]
    [InlineData("summary_")]
    [InlineData("summary_00000000000000000000000000000000")]
    [InlineData("entry_00000000-0000-0000-0000-000000000000")]
    [InlineData("source_x")]
    [InlineData("\\u0000")]
    [InlineData("Q291bnRyeTpLQVo=")]
    public async Task AnUnknownIdIsNull(string id)
    {
        var data = await archive.DataAsync(
            $"{{ node(id: \"{id}\") {{ id }} nodes(ids: [\"country_KAZ\", \"{id}\", \"country_KAZ\"]) {{ id }} }}");

        Assert.Equal(
            """{"node":null,"nodes":[{"id":"country_KAZ"},null,{"id":"country_KAZ"}]}""", data.GetRawText());
    }

    [Fact]
    public async Task AnIdOfOneTypeIsNoneOfAnother()
    {
        var id = (await archive.DataAsync("{ entries { nodes { id } } }")).At("entries", "nodes", 0, "id")
            .GetString()!;
        var other = id.Replace("entry_", "summary_", StringComparison.Ordinal);

        var data = await archive.DataAsync($"{{ node(id: \"{other}\") {{ id }} }}");
        Assert.Equal("""{"node":null}""", data.GetRawText());
    }

    [Fact]
    public async Task FiftyIdsAreLookedUpAndNotOneMore()
    {
        const string Query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";

        var data = await archive.DataAsync(Query, new { ids = Enumerable.Repeat("country_KAZ", 50) });
        Assert.Equal(50, data.At("nodes").GetArrayLength());

        var answer = await archive.AskAsync(Query, new { ids = Enumerable.Repeat("country_KAZ", 51) });
        Assert.Equal("HC0051", answer.Error().Code());
        Assert.Equal("nodes", answer.Error().Path());
        Assert.Equal(51, answer.Error().At("extensions", "requestedItems").GetInt32());
        Assert.Equal(50, answer.Error().At("extensions", "maxAllowedItems").GetInt32());
    }

    [Fact]
    public async Task NoIdsAndOneIdAreListsToo()
    {
        Assert.Equal("""{"nodes":[]}""", (await archive.DataAsync("{ nodes(ids: []) { id } }")).GetRawText());
        Assert.Equal(
            """{"nodes":[{"id":"country_KAZ"}]}""",
            (await archive.DataAsync("{ nodes(ids: \"country_KAZ\") { id } }")).GetRawText());
    }

    [Theory]
    [InlineData("KAZ", "KAZ")]
    [InlineData("kaz", "KAZ")]
    [InlineData("Kz", "KAZ")]
    [InlineData("xk", "XKX")]
    [InlineData("XYZ", null)]
    [InlineData("", null)]
    [InlineData("Kazakhstan", null)]
    public async Task ACountryIsFoundByEitherCodeInAnyCase(string code, string? found)
    {
        var country = (await archive.DataAsync($"{{ country(code: \"{code}\") {{ code }} }}")).At("country");

        Assert.Equal(
            found, country.ValueKind == System.Text.Json.JsonValueKind.Null ? null : country.At("code").GetString());
    }

    public void Dispose() => archive.Dispose();
}
