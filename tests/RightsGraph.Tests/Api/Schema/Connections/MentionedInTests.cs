using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Connections;

public sealed class MentionedInTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(
        Summary("no-year", text: "Russia"),
        Summary("s2013", text: "Russia", year: 2013),
        Entry("own", country: "RUS", text: "Russia"),
        Entry("untold", text: "nothing"),
        Entry("title-alone", title: "Russia", text: "nothing"),
        Entry("old", date: "2012-12-31", text: "Russia"),
        Entry("day", country: "FRA", date: "2013-01-01", text: "the Russian authorities, Kazakhstan"),
        Entry("new", date: "2013-01-02", text: "Kyrgyz and Russian"));

    [Fact]
    public async Task TextsOnOtherPagesThatNameTheCountryComeNewestFirst()
    {
        var names = await NamesAsync("");
        Assert.Equal(["new", "old", "no-year"], names.Where((_, place) => place is 0 or 3 or 4));

        // Of one day, so the smaller id comes first.
        var ids = archive.Snapshot.Documents.ToDictionary(document => document.Url!, document => document.Id);
        Assert.Equal(new[] { "day", "s2013" }.OrderBy(name => ids[name]), names[1..3]);
    }

    [Fact]
    public async Task AWalkGivesEachOnceInBothDirections()
    {
        var all = await NamesAsync("");
        for (var size = 1; size <= all.Length; size++)
        {
            Assert.Equal(all, await WalkAsync(size, "first", "after", "endCursor", "hasNextPage"));
            Assert.Equal(all, await WalkAsync(size, "last", "before", "startCursor", "hasPreviousPage"));
        }
    }

    [Fact]
    public async Task ACursorIsGoodForItsCountryAlone()
    {
        var data = await archive.DataAsync("{ country(code: \"RUS\") { mentionedIn { edges { cursor } } } }");
        var cursor = data.At("country", "mentionedIn", "edges", 0, "cursor");

        var answer = await archive.AskAsync(
            $"{{ country(code: \"KAZ\") {{ mentionedIn(after: \"{cursor}\") {{ totalCount }} }} }}");
        Assert.Equal("HC0078", answer.Error().Code());
        Assert.Equal("country.mentionedIn", answer.Error().Path());
    }

    [Fact]
    public async Task ACountryThatNothingNamesHasAnEmptyPage()
    {
        var data = await archive.DataAsync(
            "{ country(code: \"PER\") { mentionedIn { totalCount nodes { id } pageInfo { hasNextPage } } } }");
        Assert.Equal(
            """{"country":{"mentionedIn":{"totalCount":0,"nodes":[],"pageInfo":{"hasNextPage":false}}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task MentionsTellTheWordsOfTheTextAndWhereTheyStand()
    {
        var data = await archive.DataAsync(
            "{ entries(where: {country: {code: {eq: \"FRA\"}}}) "
            + "{ nodes { mentions { country { code } surface span { start end } } } } }");
        Assert.Equal(
            """[{"country":{"code":"RUS"},"surface":"Russian authorities","span":{"start":4,"end":23}},"""
            + """{"country":{"code":"KAZ"},"surface":"Kazakhstan","span":{"start":25,"end":35}}]""",
            data.At("entries", "nodes", 0, "mentions").GetRawText());
    }

    public void Dispose() => archive.Dispose();

    private async Task<string[]> NamesAsync(string arguments)
    {
        var data = await archive.DataAsync(
            $"{{ country(code: \"RUS\") {{ mentionedIn{arguments} {{ totalCount nodes {{ url }} }} }} }}");
        Assert.Equal(5, data.At("country", "mentionedIn", "totalCount").GetInt32());
        return data.At("country", "mentionedIn").Names().Split(' ');
    }

    private async Task<List<string>> WalkAsync(
        int size, string sizeName, string cursorName, string edge, string more)
    {
        var (found, cursor) = (new List<string>(), "null");
        while (true)
        {
            var page = (await archive.DataAsync(
                $"{{ country(code: \"RUS\") {{ mentionedIn({sizeName}: {size}, {cursorName}: {cursor}) "
                + $"{{ nodes {{ url }} pageInfo {{ {edge} {more} }} }} }} }}")).At("country", "mentionedIn");
            found.InsertRange(sizeName == "first" ? found.Count : 0, page.Names().Split(' '));
            if (!page.At("pageInfo", more).GetBoolean())
            {
                return found;
            }

            cursor = $"\"{page.At("pageInfo", edge).GetString()}\"";
        }
    }
}
