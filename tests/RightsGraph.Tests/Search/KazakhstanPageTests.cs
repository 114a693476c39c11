using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search;

public sealed class KazakhstanPageTests
{
    [Fact]
    public void TheBeatenJournalistComesFirstWithBothWordsMarked()
    {
        using var index = SearchArchive.Index(KazakhstanPage.Read());
        var hit = index.Find("journalist beaten").Hits[0];
        Assert.Equal(SearchArchive.Day("2013-08-22"), ((Entry)hit.Document).Date);
        var highlight = hit.Highlights(3, 160)[0];
        Assert.Equal(SearchField.Text, highlight.Field);
        Assert.Contains("<mark>journalist</mark>", highlight.Html, StringComparison.Ordinal);
        Assert.Contains("<mark>beaten</mark>", highlight.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void TheStrikingOilWorkersStandInTheFirstSummary()
    {
        using var index = SearchArchive.Index(KazakhstanPage.Read());
        var first = Assert.IsType<Summary>(index.Find("striking oil workers").Hits[0].Document);
        Assert.Equal(2011, first.Year);
    }

    [Fact]
    public void FreedomOfAssemblyAsAPhraseFindsExactlyTheTwoSummaries()
    {
        using var index = SearchArchive.Index(KazakhstanPage.Read());
        var found = index.Find("\"freedom of assembly\"");
        Assert.Equal(2, found.TotalCount);
        Assert.All(found.Hits, hit => Assert.IsType<Summary>(hit.Document));
    }

    [Theory]
    [InlineData("Mukhortova", "2013-08-15")]
    [InlineData("mukhtorova~2", "2013-08-15")]
    [InlineData("extradit*", "2014-01-09")]
    [InlineData("tony blair's consultancy", "2013-10-30")]
    public void AnEntryIsFound(string query, string date)
    {
        using var index = SearchArchive.Index(KazakhstanPage.Read());
        Assert.Equal(SearchArchive.Day(date), Assert.IsType<Entry>(index.Find(query).Hits[0].Document).Date);
    }

    [Fact]
    public void TheCountrysNameFindsAllThatStandsOnItsPage()
    {
        using var index = SearchArchive.Index(KazakhstanPage.Read());
        Assert.Equal(12, index.Find("kazakhstan").TotalCount);
    }
}
