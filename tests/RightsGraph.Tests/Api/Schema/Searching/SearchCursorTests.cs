using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>Cursors of a search when the archive has changed.</summary>
public sealed class SearchCursorTests : IDisposable
{
    private readonly ArchiveUnderTest old =
        Version(1, Entry("new", date: "2014-01-01"), Entry("old", date: "2012-01-01"));

    private readonly ArchiveUnderTest today = Version(
        2, Entry("newest", date: "2015-01-01"), Entry("middle", date: "2013-01-01"), Entry("old", date: "2012-01-01"));

    [Theory]
    [InlineData("after")]
    [InlineData("before")]
    public async Task ACursorOfAnEarlierRankingSaysSearchAgain(string argument)
    {
        var cursor = await CursorAsync("search(query: \"Kazakhstan\")");

        var answer =
            await today.AskAsync($"{{ search(query: \"Kazakhstan\", {argument}: \"{cursor}\") {{ totalCount }} }}");
        var error = answer.Error();
        Assert.Equal("EXPIRED_CURSOR", error.Code());
        Assert.Equal("search", error.Path());
        Assert.Equal(argument, error.At("extensions", "argument").GetString());
        Assert.EndsWith("search again.", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACursorOfTheSameVersionOfOtherDocumentsSaysSearchAgain()
    {
        var cursor = await CursorAsync("search(query: \"Kazakhstan\")");
        var entry = Entry("other");
        var changed = entry.Source with { Sha256 = new string('1', 64) };
        using var others = ArchiveUnderTest.Of(
            new Snapshot(1, changed.ImportedAt, [changed], [], [entry with { Source = changed }]));

        var answer =
            await others.AskAsync($"{{ search(query: \"Kazakhstan\", after: \"{cursor}\") {{ totalCount }} }}");
        Assert.Equal("EXPIRED_CURSOR", answer.Error().Code());
    }

    [Fact]
    public async Task ACursorOfTheSameVersionOfTheSameDocumentsGoesOnAfterARestart()
    {
        var cursor = await CursorAsync("search(query: \"Kazakhstan\")");
        using var restarted = ArchiveUnderTest.Of(new Snapshot(
            1, DateTimeOffset.MaxValue, old.Snapshot.Sources, old.Snapshot.Summaries, old.Snapshot.Entries));

        Assert.Equal(
            await old.NamesAsync($"search(query: \"Kazakhstan\", after: \"{cursor}\")"),
            await restarted.NamesAsync($"search(query: \"Kazakhstan\", after: \"{cursor}\")"));
    }

    [Theory]
    [InlineData("NEWEST", "middle old")]
    [InlineData("OLDEST", "middle newest")]
    public async Task ACursorAmongDatesGoesOnAlsoWhereItsTextIsGone(string order, string behind)
    {
        var cursor = await CursorAsync($"search(query: \"Kazakhstan\", order: {order})");

        Assert.Equal(
            behind, await today.NamesAsync($"search(query: \"Kazakhstan\", order: {order}, after: \"{cursor}\")"));
    }

    [Fact]
    public async Task ACursorOfThisRankingGoesOn()
    {
        var cursor = await CursorAsync("search(query: \"Kazakhstan\")");

        Assert.Single((await old.NamesAsync($"search(query: \"Kazakhstan\", after: \"{cursor}\")")).Split(' '));
    }

    [Theory]
    [InlineData("search(query: \"x\", first: 51)", "HC0051")]
    [InlineData("search(query: \"x\", last: -1)", "HC0079")]
    [InlineData("search(query: \"x\", after: \"\")", "HC0078")]
    public async Task ItsPagesHaveTheLimitsOfAllPages(string search, string code)
    {
        var answer =
            await old.AskAsync($"{{ bad: {search} {{ totalCount }} good: search(query: \"\") {{ totalCount }} }}");

        Assert.Equal(code, answer.Error().Code());
        Assert.Equal("bad", answer.Error().Path());
        Assert.Equal("""{"bad":null,"good":{"totalCount":2}}""", answer.At("data").GetRawText());
    }

    [Theory]
    [InlineData("maxFragments: 21", "`maxFragments` is 21; expected 0 to 20.")]
    [InlineData("maxFragments: -1", "`maxFragments` is -1; expected 0 to 20.")]
    [InlineData("fragmentSize: 19", "`fragmentSize` is 19; expected 20 to 2000.")]
    public async Task HighlightsHaveLimitsThatTheErrorNames(string arguments, string message)
    {
        var answer = await old.AskAsync(
            $"{{ search(query: \"Kazakhstan\", first: 1) {{ edges {{ highlights({arguments}) {{ text }} }} }} }}");

        Assert.Equal("OUT_OF_RANGE", answer.Error().Code());
        Assert.Equal("search.edges.0.highlights", answer.Error().Path());
        Assert.Equal(message, answer.Error().Message());
    }

    public void Dispose()
    {
        old.Dispose();
        today.Dispose();
    }

    private static ArchiveUnderTest Version(int version, params Entry[] entries) => ArchiveUnderTest.Of(
        new Snapshot(version, entries[0].Source.ImportedAt, [entries[0].Source], [], InPlace(entries)));

    private async Task<string> CursorAsync(string search) =>
        (await old.DataAsync($"{{ list: {search} {{ edges {{ cursor }} }} }}")).At("list", "edges", 0, "cursor")
            .GetString()!;
}
