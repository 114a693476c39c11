using CsCheck;
using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Sorting;

/// <summary>Cursors among titles that are longer than a cursor may be.</summary>
public class TitleSortKeyTests
{
    private static readonly string Start = new('t', 200);

    [Theory]
    [InlineData("summaries")]
    [InlineData("entries")]
    public async Task ACursorStaysShortHoweverLongTheTitle(string list)
    {
        var title = new string('é', 800_000);
        using var archive = ArchiveOf(Entry("e", title: title), Summary("s", title: title));

        Assert.InRange((await CursorAsync(archive, $"{list}(order: {{title: ASC}})")).Length, 1, 2_000);
    }

    [Fact]
    public Task AWalkOverLongTitlesOfTheSameStartShowsEachOnceAndInOrder() => Gen
        .Select(Gen.OneOf("", "a", "b", "😀", "😀a", "ba", "bb").Array[1, 8], Gen.Int[197, 201], Gen.Bool)
        .SampleAsync(async (ends, startLength, isDescending) =>
        {
            var direction = isDescending ? "DESC" : "ASC";
            var titles = ends.Select(end => new string('t', startLength) + end);
            using var archive = ArchiveOf([.. titles.Select((title, index) => Entry($"{index}", title: title))]);
            var order = $"order: {{title: {direction}}}";
            var shown = new List<string>();
            for (var after = ""; shown.Count < ends.Length;)
            {
                var data = await archive.DataAsync(
                    $"{{ list: entries(first: 1, {order}{after}) {{ nodes {{ url }} pageInfo {{ endCursor }} }} }}");
                shown.Add(data.At("list").Names());
                after = $", after: \"{data.At("list", "pageInfo", "endCursor").GetString()}\"";
            }

            Assert.Equal(await archive.NamesAsync($"entries({order})"), string.Join(' ', shown));
        }, iter: 100);

    [Fact]
    public async Task WhereTheTextIsGoneTheStartOfItsTitleTellsThePosition()
    {
        using var before = ArchiveOf(Entry("gone", title: Start + "b"));
        using var today =
            ArchiveOf(Entry("x", title: Start[1..]), Entry("y", title: Start + "c"), Entry("z", title: "u"));
        var cursor = await CursorAsync(before, "entries(order: {title: ASC})");

        Assert.Equal("y z", await today.NamesAsync($"entries(order: {{title: ASC}}, after: \"{cursor}\")"));
    }

    [Fact]
    public async Task WhereTheTextHasAnotherTitleTheStartOfTheOldOneTellsThePosition()
    {
        using var before = ArchiveOf(Entry("renamed", title: Start + "b"));
        using var today = ArchiveOf(Entry("renamed", title: "z"), Entry("y", title: "y"));
        var cursor = await CursorAsync(before, "entries(order: {title: ASC})");

        Assert.Equal("y renamed", await today.NamesAsync($"entries(order: {{title: ASC}}, after: \"{cursor}\")"));
    }

    private static async Task<string> CursorAsync(ArchiveUnderTest archive, string list) =>
        (await archive.DataAsync($"{{ list: {list} {{ edges {{ cursor }} }} }}"))
            .At("list", "edges", 0, "cursor").GetString()!;
}
