using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class RankingTests
{
    [Fact]
    public void WordsThatStandTogetherComeBeforeTheSameWordsApart()
    {
        using var index = SearchArchive.IndexOfTexts(
            "Workers of the oil fields went home.", "The oil workers of the fields went.");
        Assert.Equal(2, index.Find("oil workers").Hits[0].Document.Ordinal);
    }

    [Theory]
    [InlineData(64, 2)]
    [InlineData(65, 1)]
    public void OfVeryManyPairsTheFirstRankTogether(int words, int first)
    {
        using var index = SearchArchive.IndexOfTexts("Workers of oil.", "The oil workers.");
        var others = string.Concat(Enumerable.Range(1, words - 1).Select(number => $"w{number} "));
        Assert.Equal(first, index.Find(others + "oil workers").Hits[0].Document.Ordinal);
    }

    [Fact]
    public void StopWordsBetweenThemKeepWordsTogether()
    {
        using var index = SearchArchive.IndexOfTexts(
            "Assembly and freedom went on.", "Freedom in the assembly.", "Freedom of assembly went on.");
        Assert.Equal(3, index.Find("freedom of assembly").Hits[0].Document.Ordinal);
    }

    [Fact]
    public void WordsThatStandTogetherAreNotFoundWhereTheFilterLeavesTheTextOut()
    {
        var france = SearchArchive.Country("FRA", "France", "Europe");
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "oil workers"), SearchArchive.Summary(2, "oil workers", country: france));
        Assert.Equal([2], index.Numbers("oil workers", SearchFilter.CountryIn("FRA")));
    }

    [Fact]
    public void NeighboursAlsoFindTheirCompound()
    {
        using var index = SearchArchive.IndexOfTexts("Firearms were sold.", "Fire and arms.", "In 2014.");
        Assert.Equal([2, 1], index.Find("fire arms").Hits.Select(hit => hit.Document.Ordinal));
        Assert.Equal([2, 1], index.Find("fire-arms").Hits.Select(hit => hit.Document.Ordinal));
        Assert.Equal(["Firearms"], index.Find("fire arms").Hits[1].Highlights(3, 160).SelectMany(SearchArchive.Marked));
        Assert.Equal([2], index.Numbers("+fire arms"));
        Assert.Empty(index.Numbers("20 14"));
    }

    [Fact]
    public void AWordThatIsWrittenTwiceCountsTwice()
    {
        using var index = SearchArchive.IndexOfTexts("torture law", "police law");
        Assert.Equal(2, index.Find("torture police police").Hits[0].Document.Ordinal);
        Assert.Equal(1, index.Find("torture police torture").Hits[0].Document.Ordinal);
    }

    [Fact]
    public void TheWordsWithWhichPeopleAskAreNotSearched()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "I want to find it, like them.");
        Assert.Equal([1], index.Numbers("I'd like to find torture, please"));
        Assert.Equal([2], index.Numbers("find"));
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
