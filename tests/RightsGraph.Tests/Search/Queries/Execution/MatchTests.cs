using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Execution;

public sealed class MatchTests : IDisposable
{
    private readonly SearchIndex index = SearchArchive.IndexOfTexts(
    [
        "Police tortured a prisoner with electricity.", // 1
        "Police stopped a car.", // 2
        "A prisoner wrote.", // 3
        "Torture was denied.", // 4
        "Firearms were sold by the police.", // 5
        .. Enumerable.Repeat("Police and courts.", 40), // 6 to 45
    ]);

    [Theory]
    [InlineData("police electricity", SearchMatch.All, "1")]
    [InlineData("police electricity", SearchMatch.Best, "1")] // electricity weighs most of it
    [InlineData("torture prisoner electricity", SearchMatch.Best, "1")]
    [InlineData("torture prisoner electricity", SearchMatch.Any, "1 3 4")]
    [InlineData("torture | prisoner", SearchMatch.Best, "1 3 4")] // a bar says that one is enough
    [InlineData("torture | prisoner", SearchMatch.All, "1 3 4")]
    [InlineData("+torture prisoner", SearchMatch.Best, "1 4")] // and so does a plus
    [InlineData("+torture prisoner", SearchMatch.All, "1")]
    [InlineData("torture -prisoner", SearchMatch.Best, "4")]
    [InlineData("(torture prisoner) | firearms", SearchMatch.All, "1 5")]
    [InlineData("fire arms police", SearchMatch.All, "5")] // a compound has both of its words
    [InlineData("the torture of a prisoner", SearchMatch.All, "1")] // function words are not asked for
    [InlineData("prisoner xylophone", SearchMatch.Best, "1 3")] // nor a word that no text has
    [InlineData("prisoner xylophone", SearchMatch.All, "")]
    [InlineData("firearms car", SearchMatch.Best, "2 5")] // where none has enough, some of it will do
    [InlineData("firearms car", SearchMatch.All, "")]
    public void OperatorsAndMatchTellWhichTextsAreHits(string query, SearchMatch match, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query, match: match)));

    [Fact]
    public void CountsFollowTheMatch()
    {
        var found = index.Find("police electricity", match: SearchMatch.Best);
        Assert.Equal(1, found.TotalCount);
        Assert.Equal(1, Assert.Single(found.Facets.Countries().Values).Count);
        Assert.Equal(43, index.Find("police electricity").TotalCount);
    }

    [Fact]
    public void ConditionsThatFewTextsMeetChangeNothing()
    {
        var where = SearchFilter.YearIn(2014);
        using var narrow = SearchArchive.Index(Enumerable.Range(1, 200).Select(number => SearchArchive.Summary(
            number,
            number % 2 == 0 ? "Police tortured a prisoner." : "Police stopped a prisoner.",
            year: number > 195 ? 2014 : 2015)));
        Assert.Equal([196, 198, 200], narrow.Numbers("police torture", where, SearchMatch.All));
    }

    public void Dispose() => index.Dispose();
}
