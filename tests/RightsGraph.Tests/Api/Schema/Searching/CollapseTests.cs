using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

public sealed class CollapseTests : IDisposable
{
    private const string Said = "The police arrested journalists who wrote about the strike";

    private readonly ArchiveUnderTest archive = ArchiveUnderTest.Of(
        [],
        [
            Entry("newest", date: "2016-01-01", text: $"{Said}."),
            Entry("middle", date: "2015-01-01", text: $"{Said}!"),
            Entry("oldest", date: "2014-01-01", text: $"“{Said}”"),
            Entry("other", date: "2013-01-01", text: "The police let a journalist go."),
        ]);

    [Fact]
    public async Task HitsThatSayTheSameAreFoldedAndCounted()
    {
        var data = await archive.DataAsync(
            """
            {
              search(query: "police", order: NEWEST, collapse: SIMILAR, first: 1) {
                totalCount
                edges { node { text } similar(first: 1) { totalCount nodes { text } } }
                facets { countries { count } }
              }
            }
            """);
        Assert.Equal(
            "{\"totalCount\":2,\"edges\":[{\"node\":{\"text\":\"" + Said + ".\"},\"similar\":{\"totalCount\":2,"
            + "\"nodes\":[{\"text\":\"" + Said + "!\"}]}}],\"facets\":{\"countries\":[{\"count\":4}]}}",
            data.GetProperty("search").GetRawText());
    }

    [Fact]
    public async Task WithoutFoldingEachHitStandsForItself()
    {
        var data = await archive.DataAsync(
            "{ search(query: \"police\", order: OLDEST) { totalCount edges { similar(first: 0) { totalCount } } } }");
        Assert.Equal(4, data.At("search", "totalCount").GetInt32());
        Assert.Equal(
            [0, 2, 2, 2],
            data.At("search", "edges").EnumerateArray().Select(edge => edge.At("similar", "totalCount").GetInt32()));
    }

    [Fact]
    public async Task ACursorOfFoldedHitsIsOfThemAlone()
    {
        var cursor = (await archive.DataAsync(
                "{ search(query: \"police\", collapse: SIMILAR, first: 1) { pageInfo { endCursor } } }"))
            .At("search", "pageInfo", "endCursor").GetString();
        var data = await archive.DataAsync(
            $"{{ search(query: \"police\", collapse: SIMILAR, after: \"{cursor}\") {{ nodes {{ text }} }} }}");
        Assert.Single(data.At("search", "nodes").EnumerateArray());

        var answer = await archive.AskAsync($"{{ search(query: \"police\", after: \"{cursor}\") {{ totalCount }} }}");
        Assert.Equal("after", answer.Error().At("extensions", "argument").GetString());
    }

    [Fact]
    public async Task AListOfOthersIsAtMostFiftyLong()
    {
        var answer = await archive.AskAsync(
            "{ search(query: \"police\", first: 1) { edges { similar(first: 51) { totalCount } } } }");
        Assert.Equal("`first` is 51; expected 0 to 50.", answer.Error().Message());
    }

    public void Dispose() => archive.Dispose();
}
