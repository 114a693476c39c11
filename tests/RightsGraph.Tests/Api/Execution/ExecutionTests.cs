using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Execution;

/// <summary>Each test asks twice: the second time the document and its plan come from the cache.</summary>
public sealed class ExecutionTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Entry("a", date: "2014-02-01"), Entry("b", date: "2014-01-01"), Summary("s", country: "RUS"));

    [Theory]
    [InlineData("{ __schema { queryType { name } } }", """{"__schema":{"queryType":{"name":"Query"}}}""")]
    [InlineData("{ __type(name: \"Node\") { name } }", """{"__type":{"name":"Node"}}""")]
    [InlineData(
        "query($n: String!) { t: __type(name: $n) { name } __typename }",
        """{"t":{"name":"Entry"},"__typename":"Query"}""")]
    public async Task IntrospectionIsAnswered(string query, string expected) =>
        await AssertDataAsync(expected, query, new { n = "Entry" });

    [Fact]
    public async Task ChoicesOfAQueryAreKeptApart()
    {
        const string Query = """
            query($x: Boolean!, $y: Boolean!) {
              archive @include(if: $x) { entryCount }
              countries { totalCount }
              archive @skip(if: $y) { summaryCount }
            }
            """;

        await AssertDataAsync(
            """{"archive":{"entryCount":2,"summaryCount":1},"countries":{"totalCount":2}}""",
            Query,
            new { x = true, y = false });
        await AssertDataAsync(
            """{"archive":{"entryCount":2},"countries":{"totalCount":2}}""", Query, new { x = true, y = true });
        await AssertDataAsync(
            """{"countries":{"totalCount":2},"archive":{"summaryCount":1}}""", Query, new { x = false, y = false });
        await AssertDataAsync("""{"countries":{"totalCount":2}}""", Query, new { x = false, y = true });
    }

    [Fact]
    public async Task OperationsOfOneDocumentAreKeptApart()
    {
        const string Query = "query A($n: Int = 1) { entries(first: $n) { nodes { url } } } query B { __typename }";

        for (var time = 0; time < 2; time++)
        {
            var first = await archive.AskAsync(Query, operationName: "A");
            Assert.Equal("""{"entries":{"nodes":[{"url":"a"}]}}""", first.GetProperty("data").GetRawText());
            var second = await archive.AskAsync(Query, operationName: "B");
            Assert.Equal("""{"__typename":"Query"}""", second.GetProperty("data").GetRawText());
            Assert.Equal("BAD_OPERATION", (await archive.AskAsync(Query)).Error().Code());
        }
    }

    [Fact]
    public async Task ABadVariableIsRefusedHoweverOftenTheDocumentWasAsked()
    {
        const string Query = "query($n: Int) { entries(first: $n) { nodes { url } } }";

        Assert.True((await archive.AskAsync(Query, new { n = "1" })).IsRefused());
        await AssertDataAsync("""{"entries":{"nodes":[{"url":"a"}]}}""", Query, new { n = 1 });
        var refused = await archive.AskAsync(Query, new { n = "1" });
        Assert.True(refused.IsRefused());
        Assert.Equal("BAD_VARIABLE", refused.Error().Code());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" __schema { queryType { name } }", ""","__schema":{"queryType":{"name":"Query"}}""")]
    [InlineData(" t: __type(name: \"Node\") { name }", ""","t":{"name":"Node"}""")]
    public async Task ErrorsStandBeforeDataAndSayWhereTheyAre(string introspection, string introspected)
    {
        var query = $$"""
            { archive { entryCount }
              e: entries(first: 99) { totalCount }
              countries { nodes { entries(first: -1) { totalCount } } }{{introspection}} }
            """;

        for (var time = 0; time < 2; time++)
        {
            var answer = await archive.AskAsync(query);
            Assert.Equal(["errors", "data", "extensions"], answer.EnumerateObject().Select(member => member.Name));
            Assert.Equal(
                ["e", "countries.nodes.0.entries", "countries.nodes.1.entries"],
                answer.GetProperty("errors").EnumerateArray().Select(error => error.Path()));
            Assert.Equal(
                [
                    """[{"line":2,"column":3}]""", """[{"line":3,"column":23}]""", """[{"line":3,"column":23}]""",
                ],
                answer.GetProperty("errors").EnumerateArray()
                    .Select(error => error.GetProperty("locations").GetRawText()));
            Assert.Equal(
                """{"archive":{"entryCount":2},"e":null,"countries":{"nodes":[{"entries":null},{"entries":null}]}"""
                + introspected + "}",
                answer.GetProperty("data").GetRawText());
        }
    }

    [Fact]
    public async Task AFailingFieldThatCannotBeNullMakesNullOfAllData()
    {
        var ids = Enumerable.Repeat("country_KAZ", 51).ToArray();
        var answer = await archive.AskAsync("query($ids: [ID!]!) { __typename nodes(ids: $ids) { id } }", new { ids });

        Assert.Equal("null", answer.GetProperty("data").GetRawText());
        Assert.Equal("nodes", answer.Error().Path());
    }

    public void Dispose() => archive.Dispose();

    private async Task AssertDataAsync(string expected, string query, object variables)
    {
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(expected, (await archive.DataAsync(query, variables)).GetRawText());
        }
    }
}
