using RightsGraph.Archive.Countries;
using RightsGraph.Search;
using RightsGraph.Search.Results;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Results;

/// <summary>
/// The clock goes on by a millisecond at each of its readings, so the limits here are counts of them.
/// </summary>
public sealed class FacetTimeTests : IDisposable
{
    private const int Texts = 8_000;

    private static readonly Country France = SearchArchive.Country("FRA", "France", "Europe");

    // All but ten texts are of Kazakhstan.
    private readonly SearchIndex index = SearchArchive.Index(Enumerable.Range(1, Texts).Select(number =>
        SearchArchive.Summary(number, "torture", year: 2014, country: number % 800 == 0 ? France : null)));

    [Fact]
    public void AFacetThatIsOutOfTimeHasAtLeastTheHits()
    {
        var cut = InFrance(milliseconds: 20);
        Assert.False(cut.IsPartial);
        Assert.Equal(10, cut.TotalCount);

        var countries = cut.Facets.Countries();
        Assert.True(countries.IsPartial);
        Assert.InRange(countries.Values.Sum(country => country.Count), 10, Texts - 1);
        Assert.Contains(new FacetCount<Country>(France, 10), countries.Values);

        // Its conditions are on another field.
        Assert.False(cut.Facets.Types().IsPartial);

        var whole = InFrance(milliseconds: 1_000_000).Facets.Countries();
        Assert.False(whole.IsPartial);
        Assert.Equal(Texts, whole.Values.Sum(country => country.Count));
    }

    [Fact]
    public void TheFacetsOfASearchThatWasCutCountWhatItSaw()
    {
        var cut = index.Search(new SearchRequest
        {
            Query = "torture",
            First = 10,
            Budget = new SearchBudget(TimeSpan.FromMilliseconds(75), new SteppingClock()),
        });
        Assert.True(cut.IsPartial);
        Assert.InRange(cut.TotalCount, 10, Texts - 1);

        var types = cut.Facets.Types();
        Assert.True(types.IsPartial);
        Assert.Equal(cut.TotalCount, Assert.Single(types.Values).Count);
        Assert.Equal(cut.TotalCount, Assert.Single(cut.Facets.Timeline(TimelineInterval.Year).Buckets).Count);
    }

    [Fact]
    public void ACallerThatGoesEndsTheCounting()
    {
        using var gone = new CancellationTokenSource();
        var found = index.Search(
            new SearchRequest
            {
                Query = "torture",
                Where = SearchFilter.On(FacetField.Country, SearchFilter.CountryIn("FRA")),
                First = 10,
            },
            gone.Token);
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => found.Facets.Types());
        Assert.Throws<OperationCanceledException>(() => found.Facets.Countries());
        Assert.Throws<OperationCanceledException>(() => found.Facets.Timeline(TimelineInterval.Year));
    }

    [Fact]
    public void OnceTheIndexIsGoneOnlyWhatNeedsItCannotBeCounted()
    {
        var found = InFrance(milliseconds: 1_000_000);
        index.Dispose();
        Assert.Equal(10, Assert.Single(found.Facets.Types().Values).Count);
        Assert.Throws<ObjectDisposedException>(() => found.Facets.Countries());
    }

    public void Dispose() => index.Dispose();

    private SearchResult InFrance(int milliseconds) => index.Search(new SearchRequest
    {
        Query = "torture",
        Where = SearchFilter.On(FacetField.Country, SearchFilter.CountryIn("FRA")),
        First = 10,
        Budget = new SearchBudget(TimeSpan.FromMilliseconds(milliseconds), new SteppingClock()),
    });
}
