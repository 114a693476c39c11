using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Execution;

public sealed class PageTests
{
    [Fact]
    public void AnEmptyPageFromTheFrontSaysThatMoreFollows()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "torture");
        var page = index.Search(new SearchRequest { Query = "torture", First = 0 });
        Assert.Empty(page.Hits);
        Assert.True(page.HasNextPage);
        Assert.False(page.HasPreviousPage);
        Assert.Equal(2, page.TotalCount);
        Assert.False(index.Search(new SearchRequest { Query = "police", First = 0 }).HasNextPage);
    }

    [Fact]
    public void AnEmptyPageBehindTheLastHitSaysThatNothingFollows()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "torture");
        var last = index.Find("torture").Hits[^1].Position;
        var page = index.Search(new SearchRequest { Query = "torture", First = 0, After = last });
        Assert.False(page.HasNextPage);
        Assert.True(page.HasPreviousPage);
    }

    [Fact]
    public void AnEmptyPageFromTheBackSaysThatMorePrecedes()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "torture");
        var page = index.Search(new SearchRequest { Query = "torture", Last = 0 });
        Assert.Empty(page.Hits);
        Assert.True(page.HasPreviousPage);
        Assert.False(page.HasNextPage);
    }

    [Fact]
    public void CrossedCursorsGiveAnEmptyPageWithMoreOnBothSides()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "torture", "torture");
        var hits = index.Find("torture").Hits;
        var page = index.Search(new SearchRequest
        {
            Query = "torture",
            First = 10,
            After = hits[2].Position,
            Before = hits[0].Position,
        });
        Assert.Empty(page.Hits);
        Assert.True(page.HasNextPage);
        Assert.True(page.HasPreviousPage);
        Assert.Equal(3, page.TotalCount);
    }

    [Fact]
    public void ACursorWhoseDocumentIsGoneStillMarksItsPlace()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Entry(1, "torture", "2014-01-01"), SearchArchive.Entry(3, "torture", "2014-01-03"));
        var gone = new SearchPosition(SearchArchive.Day("2014-01-02").DayNumber, SearchArchive.IdOf(2));
        var page = index.Search(
            new SearchRequest { Query = "torture", Order = SearchOrder.Oldest, First = 10, After = gone });
        Assert.Equal([3], page.Hits.Select(hit => hit.Document.Ordinal));
    }

    [Fact]
    public void AHitHasTheSameScoreInEveryOrder()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Entry(1, "oil workers", "2014-01-01"), SearchArchive.Entry(2, "oil", "2014-01-03"));
        var byScore = index.Find("oil workers").Hits.ToDictionary(hit => hit.Document.Id, hit => hit.Score);
        var byDate = index.Search(new SearchRequest { Query = "oil workers", Order = SearchOrder.Newest, First = 10 });
        Assert.All(byDate.Hits, hit => Assert.Equal(byScore[hit.Document.Id], hit.Score));
    }
}
