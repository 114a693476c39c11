using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("tortrue", "torture")]
    [InlineData("Nazarbyaev speaks", "Nazarbayev speaks")]
    [InlineData("police \"opposition laeders\" -tortrue", "police \"opposition leaders\" -tortrue")]
    [InlineData("(journlists | title:tortrue)", "(journalists | title:torture)")]
    [InlineData("goverment", "government")] // which one text has wrong too
    public void ASpellingThatFindsMoreIsOffered(string query, string corrected)
    {
        using var index = Index();
        Assert.Equal(corrected, index.Find(query).DidYouMean);
    }

    [Theory]
    [InlineData("torture")]
    [InlineData("tortured")] // another form
    [InlineData("polity")] // a word of its own
    [InlineData("tortrue*")]
    [InlineData("-tortrue")]
    [InlineData("+tortrue +unheardof")] // finds nothing either way
    [InlineData("the")]
    [InlineData("")]
    [InlineData("2013")]
    [InlineData("burma")] // a country, if not of this archive
    public void ElseNothingIs(string query)
    {
        using var index = Index();
        Assert.Null(index.Find(query).DidYouMean);
    }

    [Theory]
    [InlineData("labour camps", null)] // which counts as labor
    [InlineData("organisation", null)]
    [InlineData("LABRO", null)] // capitals are no misspelt word
    [InlineData("Sri Lnka police", "Sri Lanka police")]
    public void SoIsTheNameOfACountryButNotTheSpellingOfAnotherOne(string query, string? corrected)
    {
        using var index = SearchArchive.IndexOfTexts(
        [
            .. Enumerable.Repeat("A labor organization in defense of workers.", 40),
            .. Enumerable.Repeat("A country that is called Sri Lanka.", 2),
            "Labour, organisation, defence.", "Sri alone", "Sri alone", "Sri alone",
        ]);
        Assert.Equal(corrected, index.Find(query).DidYouMean);
    }

    [Theory]
    [InlineData("Kashogi", "Kashogi~2", "1")]
    [InlineData("Rohynga", "Rohynga~2", "2")]
    [InlineData("polcie", "polcie~1", "3")] // one edit is enough: not policy
    [InlineData("arrest", "arrest", "")] // unrest is another word
    [InlineData("unret", "unret~1", "5")]
    [InlineData("polca", "polca", "")] // too short for two
    public void WhereOneEditFindsNothingTwoAreTried(string query, string normalized, string numbers)
    {
        using var index = SearchArchive.IndexOfTexts(
            "Jamal Khashoggi was killed.", "The Rohingya fled.", "The police.", "A policy.", "Unrest.");
        Assert.Equal(normalized, index.Find(query).UnderstoodAs.Normalized);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Fact]
    public void OnlyWhatFindsMoreUnderTheFilterIsOffered()
    {
        using var index = Index();
        Assert.Null(index.Find("tortrue", SearchFilter.CountryIn("FRA")).DidYouMean);
    }

    [Theory]
    [InlineData("tortrue", "tortrue~1", 2)]
    [InlineData("+polise +tortured", "+polise~1 +tortured", 1)]
    [InlineData("title:laeders", "title:laeders~1", 1)]
    [InlineData("kz", "Kazakhstan", 133)]
    public void ASearchThatWouldBeEmptyTakesWordsThatAreSpeltAlike(string query, string normalized, int count)
    {
        using var index = Index();
        var found = index.Find(query);
        Assert.Equal(normalized, found.UnderstoodAs.Normalized);
        Assert.Contains("was searched instead", found.UnderstoodAs.Warnings.Single(), default);
        Assert.Equal(count, found.TotalCount);
        Assert.Equal(
            found.Hits.Select(hit => hit.Score), index.Find(normalized).Hits.Select(hit => hit.Score));
    }

    [Theory]
    [InlineData("+police", "+police")]
    [InlineData("unheardof", "unheardof")]
    [InlineData("\"tortrue\"", "\"tortrue\"")] // in quotation marks as written
    [InlineData("xyz", "xyz")]
    public void ElseItIsRunAsItWasTyped(string query, string normalized)
    {
        using var index = Index();
        Assert.Equal(normalized, index.Find(query).UnderstoodAs.Normalized);
        Assert.Empty(index.Find(query).UnderstoodAs.Warnings);
    }

    private static SearchIndex Index() => SearchArchive.Index(
    [
        SearchArchive.Summary(1, "The police tortured journalists: torture of President Nazarbayev's critics."),
        SearchArchive.Summary(2, "Opposition leaders: the polity.", title: "Leaders and torture"),
        SearchArchive.Summary(3, "A goverment."),
        .. Enumerable.Range(4, 130).Select(number => SearchArchive.Summary(number, "The government and its policy.")),
    ]);
}
