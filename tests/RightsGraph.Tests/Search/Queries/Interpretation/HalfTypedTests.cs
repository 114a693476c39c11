using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

public sealed class HalfTypedTests : IDisposable
{
    private readonly SearchIndex index = SearchArchive.IndexOfTexts(
    [
        "Internally displaced people.", // 1
        "They were displaced.", // 2
        "Internal affairs.", // 3
        "An observatory opened.", // 4, which may be a misspelt observatori
        .. Enumerable.Repeat("Observers came.", 40),
    ]);

    [Theory]
    [InlineData("displa", "displa*", "1 2")]
    [InlineData("internally displ", "internally displ*", "1")]
    [InlineData("affairs observat", "affairs observat*", "3 4")]
    [InlineData("displ affairs", "displ affairs", "3")] // not the last word
    [InlineData("displuced", "displuced~2", "1 2")] // begins no word
    [InlineData("di", "di", "")] // too short
    public void ALastWordThatNoTextHasIsCompleted(string typed, string searched, string numbers)
    {
        var found = index.Find(typed, match: SearchMatch.Best);
        Assert.Equal(searched, found.UnderstoodAs.Normalized);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(typed, match: SearchMatch.Best)));
    }

    [Fact]
    public void ItIsNotTakenForMisspelt() => Assert.Null(index.Find("internally displa").DidYouMean);

    [Fact]
    public void AWordThatRareMisspellingsBeginWithIsMisspelt()
    {
        using var texts = SearchArchive.IndexOfTexts(
            ["Azerbajani courts.", .. Enumerable.Repeat("Courts of Azerbaijan.", 40)]);
        Assert.Equal("courts azerbaijan", texts.Find("courts azerbajan").DidYouMean);
    }

    public void Dispose() => index.Dispose();
}
