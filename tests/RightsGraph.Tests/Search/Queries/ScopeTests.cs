using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("title:police", "2")]
    [InlineData("text:police", "1 3")]
    [InlineData("police", "1 2 3")]
    [InlineData("text:kazakhstan", "3")]
    [InlineData("title:(police strike)", "1 2")]
    [InlineData("title:(+police strike)", "2")]
    [InlineData("-title:police", "1 3 4")]
    [InlineData("+title:strike +text:police", "1")]
    [InlineData("text:\"oil workers\"", "1")]
    [InlineData("title:\"oil workers\"", "4")]
    [InlineData("text:\"workers oil\"~2", "1")]
    [InlineData("text:polic*", "1 3")]
    [InlineData("title:polic*", "2")]
    [InlineData("title:pollice~1", "2")]
    [InlineData("text:pollice~1", "1 3")]
    [InlineData("text:ill-treat*", "3")]
    [InlineData("title:kazakh", "")]
    [InlineData("title:(police text:officers)", "2 3")]
    [InlineData("text:(police | -workers)", "1 2 3 4")]
    [InlineData("+text:police -text:officer", "1")]
    [InlineData("country:fr", "4")]
    [InlineData("country:\"French Republic\"", "4")]
    [InlineData("+country:KAZ police", "1 2 3")]
    [InlineData("-country:KAZ", "4")]
    [InlineData("country:Narnia", "")]
    [InlineData("-country:Narnia", "1 2 3 4")]
    public void FindsExactly(string query, string numbers)
    {
        using var index = Index();
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Fact]
    public void OnlyTheFieldIsMarked()
    {
        using var index = Index();
        var highlights = index.Find("+title:police +text:kazakhs* +country:KAZ court").Hits;
        Assert.Empty(highlights);
        var shown = index.Find("+title:strike +text:police +country:KAZ").Hits.Single().Highlights(10, 200);
        Assert.Equal(
            [(SearchField.Title, "Strike"), (SearchField.Text, "police"), (SearchField.Country, "Kazakhstan")],
            shown.Select(highlight => (highlight.Field, SearchArchive.Marked(highlight).Single())));
    }

    [Fact]
    public void AFieldIsSearchedInEverySegment()
    {
        using var index = SearchArchive.IndexOfTexts(
            Enumerable.Range(0, 300).Select(number => number % 3 == 0 ? "torture" : "police torture"));
        Assert.Equal(200, index.Find("text:police").TotalCount);
        Assert.Equal(0, index.Find("title:police").TotalCount);
        Assert.All(index.Find("text:police").Hits, hit => Assert.True(hit.Score > 0));
    }

    [Fact]
    public void AMonstrousTitleStillStandsBeforeTheText()
    {
        var title = string.Join(' ', Enumerable.Range(0, 3000).Select(number => $"w{number}"));
        using var index = SearchArchive.Index(SearchArchive.Summary(1, "police", title: title));
        Assert.Equal([1], index.Numbers("title:w2999"));
        Assert.Equal([1], index.Numbers("text:police"));
        Assert.Empty(index.Numbers("\"w2999 police\""));
    }

    private static SearchIndex Index() => SearchArchive.Index(
        SearchArchive.Summary(1, "The police beat oil workers.", title: "Strike"),
        SearchArchive.Summary(2, "Courts.", title: "Police"),
        SearchArchive.Summary(3, "Police officers of Kazakhstan: ill-treatment."),
        SearchArchive.Summary(
            4, "Nothing.", title: "Oil workers", country: SearchArchive.Country("FRA", "France", "Europe")));
}
