using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Queries.Timing;

/// <summary>
/// The clock goes on by a millisecond at each of its readings, so the limits here are counts of them.
/// </summary>
public sealed class TimeLimitTests : IDisposable
{
    private const int Texts = 8_000;

    // No text has two of the words, and each is in a third of them.
    private readonly SearchIndex index = SearchArchive.IndexOfTexts(
        Enumerable.Range(0, Texts).Select(number => new[] { "torture", "prison", "police" }[number % 3]));

    [Theory]
    [InlineData("torture | prison | police")]
    [InlineData("")]
    [InlineData("-asylum")]
    [InlineData("p*")]
    public void ASearchThatIsOutOfTimeGivesTheBestItHasFound(string query)
    {
        // The scores of some 4,000 texts are added up at a time before these are handed on.
        var cut = Search(query, milliseconds: 75);
        Assert.True(cut.IsPartial);
        Assert.InRange(cut.TotalCount, 10, Texts - 1);
        Assert.Equal(10, cut.Hits.Count);

        var whole = Search(query, milliseconds: 1_000_000);
        Assert.False(whole.IsPartial);
        Assert.True(whole.TotalCount > cut.TotalCount);
    }

    [Theory]
    [InlineData("+torture +prison")]
    [InlineData("\"torture prison\"~5")]
    [InlineData("+police -torture -prison +torture")]
    public void ASearchWithoutHitsIsOutOfTimeAlike(string query)
    {
        var clock = new SteppingClock();
        var cut = Search(query, milliseconds: 5, clock);
        Assert.True(cut.IsPartial);
        Assert.Empty(cut.Hits);
        Assert.InRange(clock.Reads, 5, 10);
        Assert.False(Search(query, milliseconds: 1_000_000).IsPartial);
    }

    [Fact]
    public void AFilterIsOutOfTimeAlike() => Assert.True(index.Search(new SearchRequest
    {
        Query = "asylum",
        Where = SearchFilter.CountryIn("KAZ"),
        First = 10,
        Budget = new SearchBudget(TimeSpan.FromMilliseconds(5), new SteppingClock()),
    }).IsPartial);

    [Fact]
    public void HalfOfTheTimeIsLeftForTheSearchWhenWordsAreExpanded()
    {
        using var alike = SearchArchive.IndexOfTexts(
            Enumerable.Range(0, 100).Select(number => $"prison prison{(char)('a' + (number % 26))}"));
        var cut = alike.Search(new SearchRequest
        {
            Query = "prison~1",
            First = 10,
            Budget = new SearchBudget(TimeSpan.FromMilliseconds(20), new SteppingClock()),
        });
        Assert.True(cut.IsPartial);
        Assert.Equal(100, cut.TotalCount);
    }

    [Theory]
    [InlineData("torture")]
    [InlineData("+torture +prison")]
    [InlineData("")]
    public void ACallerThatGoesEndsItsSearchWhetherItHitsOrNot(string query)
    {
        using var gone = new CancellationTokenSource();
        var clock = new SteppingClock(reads =>
        {
            if (reads == 3)
            {
                gone.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => index.Search(
            new SearchRequest { Query = query, First = 10, Budget = new SearchBudget(TimeSpan.MaxValue, clock) },
            gone.Token));
        Assert.InRange(clock.Reads, 3, 5);
    }

    [Fact]
    public void ASearchLeavesNoClockBehindForTheNext()
    {
        Search("torture", milliseconds: 1);
        Assert.Equal(Texts, index.Find("torture | prison | police").TotalCount);
    }

    public void Dispose() => index.Dispose();

    private SearchResult Search(string query, int milliseconds, SteppingClock? clock = null) => index.Search(
        new SearchRequest
        {
            Query = query,
            First = 10,
            Budget = new SearchBudget(TimeSpan.FromMilliseconds(milliseconds), clock ?? new SteppingClock()),
        });
}
