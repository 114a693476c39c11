using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Queries.Execution;

public sealed class TermTests
{
    [Theory]
    [InlineData("police torture", "police 2, torture 1")]
    [InlineData("+police -police", "police 2")]
    [InlineData("the police", "police 2")]
    [InlineData("the", "the 1")]
    [InlineData("\"police officers\" offic* polize~1", "\"police officers\" 1, offic* 1, polize~1 2")]
    [InlineData("police nothing", "police 2, nothing 0")]
    [InlineData("(police | -(title:police text:torture))", "police 2, title:police 1, text:torture 1")]
    [InlineData("country:KAZ country:Narnia", "country:KAZ 2, country:Narnia 0")]
    [InlineData("burma", "\"burma\" 0, \"Myanmar\" 1")]
    [InlineData("ill-treatment", "ill-treatment 1")]
    [InlineData("", "")]
    [InlineData("!? ()", "")]
    public void EachTermIsCountedAlone(string query, string terms)
    {
        using var index = Index();
        Assert.Equal(terms, string.Join(", ", index.Find(query).UnderstoodAs.Terms.Select(Written)));
    }

    [Fact]
    public void TheFilterCounts()
    {
        using var index = Index();
        var found = index.Find("police torture", SearchFilter.CountryIn("MMR"));
        Assert.Equal(["police 1", "torture 1"], found.UnderstoodAs.Terms.Select(Written));
    }

    [Fact]
    public void WhatTheTimeDidNotSufficeForIsSaid()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("police torture", 200));
        var clock = new HurryingClock();
        var (inTime, late) = (Search(), Search());
        Assert.False(inTime.UnderstoodAs.AreTermsPartial);
        clock.Hurries = true;
        Assert.True(late.UnderstoodAs.AreTermsPartial);
        Assert.False(late.IsPartial);

        SearchResult Search() => index.Search(new SearchRequest
        {
            Query = "police t*",
            Budget = new SearchBudget(TimeSpan.FromMilliseconds(100), clock),
        });
    }

    private static SearchIndex Index() => SearchArchive.Index(
        SearchArchive.Summary(1, "Police officers and courts."),
        SearchArchive.Summary(2, "Ill people had treatment.", title: "The courts"),
        SearchArchive.Summary(
            3, "torture", title: "Police", country: SearchArchive.Country("MMR", "Myanmar", "Asia")));

    private static string Written(TermCount term) => $"{term.Term} {term.DocumentCount}";
}
