using RightsGraph.Archive.Records;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Schema.Sorting;

public sealed class OrderTests
{
    [Fact]
    public async Task TextsSortByUtf16Unit()
    {
        // U+1D400 is written with surrogates, which are units below U+FF21.
        using var archive = ArchiveOf(
            Entry("allowed", title: "allowed"),
            Entry("wide", title: "\uFF21"),
            Entry("Zaire", title: "Zaire"),
            Entry("Dahomey", title: "Dahomey"),
            Entry("bold", title: "\U0001D400"),
            Entry("DRC", title: "DRC"));

        Assert.Equal("DRC Dahomey Zaire allowed bold wide", await archive.NamesAsync("entries(order: {title: ASC})"));
        Assert.Equal("wide bold allowed Zaire Dahomey DRC", await archive.NamesAsync("entries(order: {title: DESC})"));
    }

    [Fact]
    public async Task NullsComeFirstAscendingAndLastDescending()
    {
        using var archive = ArchiveOf(
            Summary("empty", position: 1, title: "", year: 2012),
            Summary("null", position: 2, title: null, year: null),
            Summary("some", position: 3, title: "a", year: -1));

        Assert.Equal("null empty some", await archive.NamesAsync("summaries(order: {title: ASC})"));
        Assert.Equal("some empty null", await archive.NamesAsync("summaries(order: {title: DESC})"));
        Assert.Equal("null some empty", await archive.NamesAsync("summaries(order: {year: ASC})"));
        Assert.Equal("empty some null", await archive.NamesAsync("summaries(order: {year: DESC})"));
    }

    [Fact]
    public async Task ACountryWithoutSubregionComesFirstAscending()
    {
        using var archive =
            ArchiveOf(Summary("a", country: "ATA"), Summary("b", country: "FRA"), Summary("c", country: "ALB"));

        Assert.Equal("ATA ALB FRA", await archive.NamesAsync("countries(order: {subregion: ASC})"));
        Assert.Equal("FRA ALB ATA", await archive.NamesAsync("countries(order: {subregion: DESC})"));
    }

    [Fact]
    public async Task KindsSortInTheOrderOfTheirDeclaration()
    {
        using var archive =
            ArchiveOf([.. Enum.GetValues<EntryKind>().Reverse().Select(kind => Entry(kind.ToString(), kind: kind))]);

        Assert.Equal(
            "News Report Letter Dispatch Commentary Statement Unknown",
            await archive.NamesAsync("entries(order: {kind: ASC})"));
        Assert.Equal(
            "Unknown Statement Commentary Dispatch Letter Report News",
            await archive.NamesAsync("entries(order: {kind: DESC})"));
    }

    [Theory]
    [InlineData("[{language: ASC}, {title: DESC}]", "en-b en-a ru-b ru-a")]
    [InlineData("{language: ASC, title: DESC}", "en-b en-a ru-b ru-a")]
    [InlineData("{title: DESC, language: ASC}", "en-b ru-b en-a ru-a")]
    [InlineData("[{title: ASC, language: DESC}]", "ru-a en-a ru-b en-b")]
    [InlineData("[{}, {language: ASC}, {}, {title: ASC}]", "en-a en-b ru-a ru-b")]
    [InlineData("[{language: ASC}, {language: DESC}, {title: ASC}]", "en-a en-b ru-a ru-b")]
    [InlineData("[{year: ASC}, {country: {name: DESC}}, {language: DESC}, {title: ASC}]", "ru-a ru-b en-a en-b")]
    [InlineData("[{country: {}}, {title: ASC}, {language: ASC}]", "en-a ru-a en-b ru-b")]
    [InlineData("[]", "ru-b en-a ru-a en-b")]
    [InlineData("{}", "ru-b en-a ru-a en-b")]
    [InlineData("[{}, {}]", "ru-b en-a ru-a en-b")]
    [InlineData("null", "ru-b en-a ru-a en-b")]
    [InlineData("{date: DESC}", "ru-b en-a ru-a en-b")]
    [InlineData("{kind: ASC}", "ru-b en-a ru-a en-b")]
    public async Task KeysCountInTheOrderWrittenAndRepeatedConstantAndEmptyOnesDoNothing(
        string order, string expected)
    {
        using var archive = ArchiveOf(
            Entry("ru-b", language: "ru", title: "b"),
            Entry("en-a", language: "en", title: "a"),
            Entry("ru-a", language: "ru", title: "a"),
            Entry("en-b", language: "en", title: "b"));

        Assert.Equal(expected, await archive.NamesAsync($"entries(order: {order})"));
    }

    [Theory]
    [InlineData("{country: {name: ASC}}", "f k1 k2 r")]
    [InlineData("{country: {name: DESC}}", "r k1 k2 f")]
    [InlineData("{country: {region: ASC, code: DESC}}", "k1 k2 r f")]
    [InlineData("[{country: {region: DESC}}, {country: {code: ASC}}]", "f r k1 k2")]
    public async Task TextsSortByTheirCountry(string order, string expected)
    {
        using var archive = ArchiveOf(
            Entry("k1", country: "KAZ"),
            Entry("r", country: "RUS"),
            Entry("f", country: "FRA"),
            Entry("k2", country: "KAZ"));

        Assert.Equal(expected, await archive.NamesAsync($"entries(order: {order})"));
    }

    [Fact]
    public async Task EqualKeysStandInTheDefaultOrderInBothDirections()
    {
        using var archive = ArchiveOf(
            Entry("old", date: "2010-01-01"), Entry("x", date: "2014-01-01"), Entry("y", date: "2014-01-01"));

        Assert.Equal("x y old", await archive.NamesAsync("entries(order: {language: ASC})"));
        Assert.Equal("x y old", await archive.NamesAsync("entries(order: {language: DESC})"));
        Assert.Equal("old x y", await archive.NamesAsync("entries(order: {date: ASC})"));
    }

    [Fact]
    public async Task WithoutAnOrderEachListStandsInItsOwn()
    {
        using var archive = ArchiveOf(
            Summary("r1", country: "RUS", position: 1),
            Summary("k1", country: "KAZ", position: 1),
            Summary("k2", country: "KAZ", position: 2),
            Entry("old", date: "2010-01-01"),
            Entry("new", date: "2014-01-01"),
            Entry("later in its source", date: "2014-01-01"));

        Assert.Equal("KAZ RUS", await archive.NamesAsync("countries"));
        Assert.Equal("k1 k2 r1", await archive.NamesAsync("summaries"));
        Assert.Equal("new later in its source old", await archive.NamesAsync("entries"));
    }

    [Theory]
    [InlineData(
        "entries(order: {title: null})", "`title` of EntrySortInput is null; expected a value of type SortEnumType!.")]
    [InlineData("entries(order: {country: null})",
        "`country` of EntrySortInput is null; expected a value of type CountrySortInput!.")]
    [InlineData(
        "entries(order: [{date: ASC}, {country: {name: null}}])",
        "`name` of CountrySortInput is null; expected a value of type SortEnumType!.")]
    public async Task NullIsNoDirection(string list, string message)
    {
        using var archive = ArchiveOf(Entry("a"));
        var answer = await archive.AskAsync($"{{ {list} {{ totalCount }} }}");

        Assert.Equal("HC0026", answer.Error().Code());
        Assert.Equal("entries", answer.Error().Path());
        Assert.Equal(message, answer.Error().Message());
    }

    [Theory]
    [InlineData("order: {title: UP}")]
    [InlineData("order: {text: ASC}")]
    [InlineData("order: [null]")]
    [InlineData("order: [[{title: ASC}]]")]
    [InlineData("order: \"title\"")]
    public async Task AnOrderThatTheSchemaDoesNotKnowIsARequestError(string argument)
    {
        using var archive = ArchiveOf(Entry("a"));

        Assert.True((await archive.AskAsync($"{{ entries({argument}) {{ totalCount }} }}")).IsRefused());
    }
}
