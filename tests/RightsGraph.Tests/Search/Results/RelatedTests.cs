using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Results;

public sealed class RelatedTests
{
    private static readonly string[] Texts =
    [
        "Police beat the oil workers who were on strike in Zhanaozen.",
        "The strike of the oil workers went on for months.",
        "A court closed a newspaper.",
        "Oil prices rose.",
        "A newspaper and its journalists before the court.",
    ];

    [Theory]
    [InlineData(1, "2 4")]
    [InlineData(3, "5")]
    [InlineData(4, "2 1")] // one word of a shorter text is more of it
    public void WhatSaysMostOfTheSameComesFirstAndNotTheTextItself(int number, string expected)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        var related = index.Related(index.Snapshot.FindDocument(SearchArchive.IdOf(number))!, 5);
        Assert.Equal(expected, string.Join(' ', related.Documents.Select(document => document.Ordinal)));
        Assert.False(related.IsPartial);
    }

    [Fact]
    public void ACopyUnderAnotherIdIsMostAlike()
    {
        using var index = SearchArchive.IndexOfTexts([.. Texts, Texts[0]]);
        var related = index.Related(index.Snapshot.FindDocument(SearchArchive.IdOf(1))!, 1);
        Assert.Equal(6, Assert.Single(related.Documents).Ordinal);
    }

    [Fact]
    public void WithoutATextTheTitleTellsAndWithoutBothNothingDoes()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Entry(1, null, title: "Oil workers on strike"),
            SearchArchive.Entry(2, Texts[1]),
            SearchArchive.Entry(3, null),
            SearchArchive.Entry(4, null));
        Assert.Equal(2, Assert.Single(Of(1)).Ordinal);
        Assert.Empty(Of(3));

        IEnumerable<RightsGraph.Archive.Records.Document> Of(int number) =>
            index.Related(index.Snapshot.FindDocument(SearchArchive.IdOf(number))!, 5).Documents;
    }

    [Fact]
    public void OutOfTimeItGivesTheBestOfWhatItHasSeen()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Range(0, 5_000).Select(number =>
            number % 20 == 0 ? "torture in prisons" : "a court"));
        var document = index.Snapshot.Documents.First();
        var cut = index.Related(document, 5, new SearchBudget(TimeSpan.FromMilliseconds(2), new SteppingClock()));
        Assert.True(cut.IsPartial);
        var whole = index.Related(document, 5, new SearchBudget(TimeSpan.FromHours(1), new SteppingClock()));
        Assert.False(whole.IsPartial);
    }
}
