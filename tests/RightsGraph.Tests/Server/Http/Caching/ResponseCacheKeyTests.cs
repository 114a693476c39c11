using CsCheck;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http.Caching;

/// <summary>What makes another answer makes another tag, and nothing else does.</summary>
public sealed class ResponseCacheKeyTests
{
    private const string Query = "query($n: Int){entries(first:$n){totalCount}}";

    private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

    [Fact]
    public async Task RequestsThatDifferInAPartHaveDifferentTags()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        (string Query, string? Operation, object? Variables, string Accept, string Cost)[] requests =
        [
            .. from query in new[]
                {
                    "query A($n:Int){entries(first:$n){totalCount}} query B{archive{version}}",
                    "query A($n:Int){entries(first:$n){totalCount}} query B{archive{version} }",
                    "query B{archive{version}} query A($n:Int){entries(first:$n){totalCount}}",
                }
            from operation in new[] { "A", "B" }
            from variables in new object?[] { null, new { }, new { n = 1 }, new { n = 2 }, new { n = (int?)null } }
            from accept in new[] { Exchange.Json, Exchange.GraphResponse }
            from cost in new[] { "", "report" }
            select (query, (string?)operation, variables, accept, cost),
        ];

        var tags = new List<string?>();
        foreach (var (query, operationName, variables, accept, cost) in requests)
        {
            var exchange = await Exchange.PostAsync(
                server, new { query, operationName, variables }, ("Accept", accept), ("GraphQL-Cost", cost));
            Assert.Equal(200, exchange.Status);
            tags.Add(exchange.ETag);
        }

        Assert.DoesNotContain(null, tags);
        Assert.Equal(requests.Length, tags.Distinct().Count());
    }

    [Fact]
    public async Task NoPartRunsIntoTheNext()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        // The document ends in a comment, and the operation's name goes on with the same letter: together they are
        // always the same text.
        const int Letters = 7;
        var operations = string.Concat(
            Enumerable.Range(1, Letters).Select(count => $"query {new string('A', count)}{{__typename}} "));
        Gen.Select(Gen.Int[1, Letters], Gen.Int[1, Letters]).Sample(
            (first, second) => (first == second) == (TagOf(first) == TagOf(second)), iter: 30, threads: 1);

        string TagOf(int ofName)
        {
            var query = $"{operations}#{new string('A', Letters - ofName)}";
            var operationName = new string('A', ofName);
            return Exchange.PostAsync(server, new { query, operationName }).GetAwaiter().GetResult().ETag!;
        }
    }

    [Fact]
    public async Task OtherDocumentsOrAnotherVersionHaveOtherTags()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        await using var same = await ServerUnderTest.StartAsync(Page);
        await using var other = await ServerUnderTest.StartAsync(("page.txt", "• Kazakhstan, Kazakhstan!"));
        await using var limited = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Limits:MaxCost"] = "19999" }, Page);
        var first = await Exchange.GetAsync(server, Query);

        Assert.Equal(first, await Exchange.GetAsync(same, Query));
        Assert.Equal(first.Body, (await Exchange.GetAsync(other, Query)).Body);
        Assert.NotEqual(first.ETag, (await Exchange.GetAsync(other, Query)).ETag);
        Assert.NotEqual(first.ETag, (await Exchange.GetAsync(limited, Query)).ETag);
    }

    [Theory]
    [InlineData("{archive{builtAt}}")]
    [InlineData("{summaries{nodes{citation{...C}}}} fragment C on Citation{source{at:importedAt}}")]
    public async Task TimesOfReadingAreNotTakenForThoseOfAnotherStart(string query)
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        await using var later = await ServerUnderTest.StartAsync(Page);
        var first = await Exchange.GetAsync(server, query, new { });

        Assert.NotNull(first.ETag);
        Assert.Equal(first, await Exchange.GetAsync(server, query, new { }));
        Assert.Equal(200, (await Exchange.GetAsync(later, query, new { }, ("If-None-Match", first.ETag!))).Status);
    }
}
