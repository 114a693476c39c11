using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Connections;

public sealed class PagingTests : IDisposable
{
    private readonly ArchiveUnderTest archive =
        ArchiveOf([.. Enumerable.Range(0, 60).Select(number => Entry($"e{number}"))]);

    [Fact]
    public async Task APageHas10ItemsWhenNothingIsSaid()
    {
        Assert.Equal("e0 e1 e2 e3 e4 e5 e6 e7 e8 e9", await archive.NamesAsync("entries"));
        Assert.Equal("e0 e1 e2 e3 e4 e5 e6 e7 e8 e9", await archive.NamesAsync("entries(first: null, last: null)"));
    }

    [Fact]
    public async Task APageHas50ItemsAtMost()
    {
        Assert.Equal(50, (await archive.NamesAsync("entries(first: 50)")).Split(' ').Length);
        Assert.Equal(50, (await archive.NamesAsync("entries(last: 50)")).Split(' ').Length);
    }

    [Theory]
    [InlineData("first: 3", "e0 e1 e2", true, false)]
    [InlineData("last: 3", "e57 e58 e59", false, true)]
    [InlineData("first: 3, last: 2", "e1 e2", true, true)]
    [InlineData("first: 3, last: 3", "e0 e1 e2", true, false)]
    [InlineData("first: 2, last: 3", "e0 e1", true, false)]
    [InlineData("first: 3, last: 0", "", true, true)]
    [InlineData("first: 0, last: 3", "", true, false)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("last: 0", "", false, true)]
    [InlineData("first: 3, after: null, before: null", "e0 e1 e2", true, false)]
    public async Task FirstCutsBeforeLast(string arguments, string names, bool hasNext, bool hasPrevious) =>
        await GivesAsync(arguments, names, hasNext, hasPrevious);

    [Theory]
    [InlineData("first: 2, after: $e3", "e4 e5", true, true)]
    [InlineData("first: 2, after: $e57", "e58 e59", false, true)]
    [InlineData("first: 2, after: $e59", "", false, true)]
    [InlineData("last: 2, before: $e3", "e1 e2", true, true)]
    [InlineData("last: 2, before: $e2", "e0 e1", true, false)]
    [InlineData("last: 2, before: $e0", "", true, false)]
    [InlineData("first: 2, before: $e3", "e0 e1", true, false)]
    [InlineData("first: 9, before: $e3", "e0 e1 e2", true, false)]
    [InlineData("last: 2, after: $e3", "e58 e59", false, true)]
    [InlineData("last: 2, after: $e57", "e58 e59", false, true)]
    [InlineData("after: $e3, before: $e6", "e4 e5", true, true)]
    [InlineData("after: $e6, before: $e3", "", true, true)]
    [InlineData("after: $e3, before: $e3", "", true, true)]
    [InlineData("after: $e3, before: $e4", "", true, true)]
    [InlineData("first: 0, after: $e3", "", true, true)]
    [InlineData("first: 0, after: $e59", "", false, true)]
    [InlineData("last: 0, before: $e3", "", true, true)]
    [InlineData("last: 0, before: $e0", "", true, false)]
    [InlineData("first: 1, last: 1, after: $e3, before: $e9", "e4", true, true)]
    public async Task AfterHasPagesBeforeItAndBeforeHasPagesBehindIt(
        string arguments, string names, bool hasNext, bool hasPrevious)
    {
        var cursors = await CursorsAsync();
        foreach (var (name, cursor) in cursors)
        {
            arguments = arguments.Replace($"${name},", $"\"{cursor}\",", StringComparison.Ordinal);
            arguments = arguments.EndsWith($"${name}", StringComparison.Ordinal)
                ? arguments.Replace($"${name}", $"\"{cursor}\"", StringComparison.Ordinal)
                : arguments;
        }

        await GivesAsync(arguments, names, hasNext, hasPrevious);
    }

    [Theory]
    [InlineData("first: 0")]
    [InlineData("last: 0")]
    [InlineData("first: 5")]
    [InlineData("last: 5")]
    [InlineData("first: 5, last: 5")]
    public async Task AnEmptyListHasNoPages(string arguments) =>
        await GivesAsync($"{arguments}, where: {{title: {{eq: \"none\"}}}}", "", hasNext: false, hasPrevious: false);

    [Fact]
    public async Task TheCursorsOfAPageAreThoseOfItsEnds()
    {
        var page = (await archive.DataAsync(
            "{ entries(first: 3) { pageInfo { startCursor endCursor } edges { cursor node { url } } nodes { url } } }"))
            .At("entries");

        Assert.Equal(page.At("edges", 0, "cursor").GetString(), page.At("pageInfo", "startCursor").GetString());
        Assert.Equal(page.At("edges", 2, "cursor").GetString(), page.At("pageInfo", "endCursor").GetString());
        Assert.Equal(
            page.At("nodes").EnumerateArray().Select(node => node.At("url").GetString()),
            page.At("edges").EnumerateArray().Select(edge => edge.At("node", "url").GetString()));
    }

    [Fact]
    public async Task TheTotalCountsWhatTheFilterKeepsWhateverThePage()
    {
        var data = await archive.DataAsync("""
            {
              all: entries(first: 2) { totalCount }
              none: entries(first: 0) { totalCount }
              some: entries(first: 1, where: {title: {neq: "x"}, year: {eq: 2014}}) { totalCount }
              other: entries(where: {year: {eq: 2013}}) { totalCount }
            }
            """);

        Assert.Equal("""60 60 60 0""", string.Join(
            ' ', data.EnumerateObject().Select(list => list.Value.At("totalCount").GetInt32())));
    }

    public void Dispose() => archive.Dispose();

    private async Task<Dictionary<string, string>> CursorsAsync()
    {
        var ends = await archive.DataAsync("""
            {
              front: entries(first: 10) { edges { cursor node { url } } }
              back: entries(last: 10) { edges { cursor node { url } } }
            }
            """);
        return ends.EnumerateObject()
            .SelectMany(list => list.Value.At("edges").EnumerateArray())
            .ToDictionary(edge => edge.At("node", "url").GetString()!, edge => edge.At("cursor").GetString()!);
    }

    private async Task GivesAsync(string arguments, string names, bool hasNext, bool hasPrevious)
    {
        var page = (await archive.DataAsync(
            $"{{ entries({arguments}) "
            + "{ nodes { url } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"))
            .At("entries");

        var info = page.At("pageInfo");
        Assert.Equal(names, page.Names());
        Assert.Equal(hasNext, info.At("hasNextPage").GetBoolean());
        Assert.Equal(hasPrevious, info.At("hasPreviousPage").GetBoolean());
        Assert.Equal(names.Length == 0, info.At("startCursor").GetString() is null);
        Assert.Equal(names.Length == 0, info.At("endCursor").GetString() is null);
    }
}
