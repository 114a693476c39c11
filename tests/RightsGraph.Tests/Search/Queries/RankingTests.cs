namespace RightsGraph.Tests.Search.Queries;

public sealed class RankingTests
{
    [Fact]
    public void WordsThatStandTogetherComeBeforeTheSameWordsApart()
    {
        using var index = SearchArchive.IndexOfTexts(
            "Workers of the oil fields went home.", "The oil workers of the fields went.");
        Assert.Equal(2, index.Find("oil workers").Hits[0].Document.Ordinal);
    }

    [Fact]
    public void AWordInTheTitleCountsMoreThanOneInTheText()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "torture law", title: "new"),
            SearchArchive.Summary(2, "new law", title: "torture"));
        Assert.Equal(2, index.Find("torture").Hits[0].Document.Ordinal);
    }

    [Fact]
    public void TheWordItselfComesBeforeOneSpeltLikeIt()
    {
        using var index = SearchArchive.IndexOfTexts("strife here", "strike here", "strive here");
        Assert.Equal(2, index.Find("strike~1").Hits[0].Document.Ordinal);
        Assert.Equal(3, index.Find("strike~1").TotalCount);
    }

    [Fact]
    public void EqualScoresComeByAscendingId()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("torture", 20));
        Assert.Equal(Enumerable.Range(1, 20), index.Find("torture").Hits.Select(hit => hit.Document.Ordinal));
    }
}
