using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Connections;

public sealed class PagingErrorTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a"), Summary("s"), Summary("r", country: "RUS"));

    [Theory]
    [InlineData("first: 51", 51)]
    [InlineData("last: 51", 51)]
    [InlineData("first: 1000", 1000)]
    [InlineData("first: 2147483647", 2147483647)]
    [InlineData("first: 5, last: 60", 60)]
    [InlineData("first: 60, last: -1", 60)]
    [InlineData("first: 60, after: \"bad\", where: {title: {contains: null}}", 60)]
    public async Task MoreThan50AreTooMany(string arguments, int requested)
    {
        var error = await ErrorAsync(arguments);

        Assert.Equal("HC0051", error.Code());
        Assert.Equal(requested, error.At("extensions", "requestedItems").GetInt32());
        Assert.Equal(50, error.At("extensions", "maxAllowedItems").GetInt32());
        Assert.Equal("Query.entries", error.At("extensions", "fieldCoordinate").GetString());
        Assert.Equal($"{requested} items were asked for in one page; at most 50 are given.", error.Message());
    }

    [Theory]
    [InlineData("first: -1", -1)]
    [InlineData("last: -7", -7)]
    [InlineData("first: -2147483648", -2147483648)]
    [InlineData("first: -1, last: 60", -1)]
    public async Task FewerThan0CannotBeGiven(string arguments, int requested)
    {
        var error = await ErrorAsync(arguments);

        Assert.Equal("HC0079", error.Code());
        Assert.Equal(requested, error.At("extensions", "requestedItems").GetInt32());
        Assert.Equal("Query.entries", error.At("extensions", "fieldCoordinate").GetString());
        Assert.Equal($"{requested} items were asked for; expected 0 or more.", error.Message());
    }

    [Theory]
    [InlineData("after")]
    [InlineData("before")]
    public async Task ACursorThatIsNoneIsNamedWithItsArgument(string argument)
    {
        var error = await ErrorAsync($"{argument}: \"not-a-cursor\"");

        Assert.Equal("HC0078", error.Code());
        Assert.Equal(argument, error.At("extensions", "argument").GetString());
        Assert.Equal("not-a-cursor", error.At("extensions", "cursor").GetString());
    }

    [Fact]
    public async Task AnEmptyCursorIsABadOne() =>
        Assert.Equal("HC0078", (await ErrorAsync("after: \"\"")).Code());

    [Fact]
    public async Task ALongCursorIsNotSentBackWhole()
    {
        var error = await ErrorAsync($"after: \"{new string('x', 10_000)}\"");

        Assert.Equal(new string('x', 200) + "…", error.At("extensions", "cursor").GetString());
    }

    [Fact]
    public async Task SiblingsAreAnsweredAndAliasesAreInThePath()
    {
        var answer = await archive.AskAsync(
            "{ many: entries(first: 51) { totalCount } good: entries { totalCount } "
            + "few: summaries(last: -1) { totalCount } }");

        Assert.Equal(
            ["many HC0051", "few HC0079"],
            answer.At("errors").EnumerateArray().Select(error => $"{error.Path()} {error.Code()}"));
        Assert.Equal("""{"many":null,"good":{"totalCount":1},"few":null}""", answer.At("data").GetRawText());
    }

    [Fact]
    public async Task ANestedErrorHasItsFullPathOnceAParent()
    {
        var answer = await archive.AskAsync("{ countries { nodes { code bad: entries(first: 99) { totalCount } } } }");

        Assert.Equal(
            ["countries.nodes.0.bad", "countries.nodes.1.bad"],
            answer.At("errors").EnumerateArray().Select(error => error.Path()));
        Assert.All(answer.At("errors").EnumerateArray(), error =>
            Assert.Equal("Country.entries", error.At("extensions", "fieldCoordinate").GetString()));
        Assert.Equal(
            """{"countries":{"nodes":[{"code":"KAZ","bad":null},{"code":"RUS","bad":null}]}}""",
            answer.At("data").GetRawText());
    }

    [Theory]
    [InlineData("first: \"3\"")]
    [InlineData("first: 3.0")]
    [InlineData("first: 2147483648")]
    [InlineData("after: 5")]
    [InlineData("skip: 5")]
    [InlineData("where: []")]
    [InlineData("where: [{}]")]
    [InlineData("where: \"x\"")]
    public async Task WhatDoesNotFitTheSchemaIsARequestError(string arguments) =>
        Assert.True((await archive.AskAsync($"{{ entries({arguments}) {{ totalCount }} }}")).IsRefused());

    public void Dispose() => archive.Dispose();

    private async Task<System.Text.Json.JsonElement> ErrorAsync(string arguments)
    {
        var answer = await archive.AskAsync($"{{ entries({arguments}) {{ totalCount }} }}");

        Assert.Equal("""{"entries":null}""", answer.At("data").GetRawText());
        Assert.Equal("entries", answer.Error().Path());
        return answer.Error();
    }
}
