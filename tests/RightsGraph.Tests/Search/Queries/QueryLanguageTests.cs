namespace RightsGraph.Tests.Search.Queries;

public sealed class QueryLanguageTests
{
    private static readonly string[] Texts =
    [
        "The police beat a journalist.", // 1
        "Police officers extradited a refugee to France.", // 2
        "Workers' rights: a strike of oil workers.", // 3
        "To be or not to be free of torture.", // 4
        "Ill-treatment and torture in detention.", // 5
        "Rights of oil.", // 6
    ];

    [Theory]
    [InlineData("police torture", "1 2 4 5")]
    [InlineData("journalists", "1")] // stems meet
    [InlineData("+police journalist", "1 2")]
    [InlineData("police -journalist", "2")]
    [InlineData("-police", "3 4 5 6")]
    [InlineData("-police -torture", "3 6")]
    [InlineData("\"oil workers\"", "3")]
    [InlineData("“oil workers”", "3")]
    [InlineData("\"workers oil\"", "")]
    [InlineData("\"rights oil\"", "")]
    [InlineData("\"rights oil\"~1", "6")]
    [InlineData("\"rights oil\"~3", "3 6")]
    [InlineData("\"rights of oil\"", "6")] // function words count in phrases
    [InlineData("-\"rights of oil\" rights", "3")]
    [InlineData("extrad*", "2")]
    [InlineData("extradite*", "2")] // a prefix of the word, not of its stem
    [InlineData("extraditing*", "")]
    [InlineData("jurnalist~1", "1")]
    [InlineData("jurnalits~1", "")]
    [InlineData("jurnalits~2", "1")]
    [InlineData("jurnalits~", "1")]
    [InlineData("+rights +(oil | torture)", "3 6")]
    [InlineData("+rights oil | torture", "3 6")]
    [InlineData("journalist | +torture", "1 4 5")]
    [InlineData("+oil | torture rights", "3 4 5 6")]
    [InlineData("journalist | -oil", "1 2 4 5")]
    [InlineData("(+police +refugee) journalist", "1 2")]
    [InlineData("+(police -refugee)", "1")]
    [InlineData("-(police refugee)", "3 4 5 6")]
    [InlineData("ill-treatment", "5")]
    [InlineData("-ill-treatment torture", "4")]
    [InlineData("+oil-workers", "3")] // with a sign its parts stand together
    [InlineData("+workers-oil", "")]
    [InlineData("workers-oil*", "3")] // before a star they need not
    [InlineData("+ill-treat*", "5")]
    [InlineData("the torture", "4 5")] // function words are left out
    [InlineData("to be or not to be", "2 4")] // unless there is nothing else
    [InlineData("(to be) (or not to be)", "2 4")]
    [InlineData("journalist (the)", "1")] // decided for the whole query
    [InlineData("journalist | the", "1")]
    [InlineData("journalist +(a | the)", "1 2 3")] // they carry a sign
    [InlineData("+the | refugee", "1 2")]
    [InlineData("+refugee | not the", "2 4")]
    [InlineData("+text:the | refugee", "1 2")]
    [InlineData("+refugee | (the detention)", "2 5")]
    [InlineData("+(the refugee)", "2")]
    [InlineData("(a the) -journalist", "2 3")]
    [InlineData("torture -(or not)", "5")] // and for what a minus leaves out
    [InlineData("torture -(not detention)", "4")]
    [InlineData("-(police of)", "3 4 5 6")]
    [InlineData("+the", "1")]
    [InlineData("police -police", "")]
    [InlineData("+police -police", "")]
    [InlineData("kazakhstan", "1 2 3 4 5 6")]
    public void FindsExactly(string query, string numbers)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?")]
    [InlineData("+")]
    [InlineData("- | * ~ () \" \"")]
    [InlineData("\uD800")]
    public void AQueryWithNothingToSearchFindsEverything(string query)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        Assert.Equal(6, index.Find(query).TotalCount);
        Assert.All(index.Find(query).Hits, hit => Assert.Empty(hit.Highlights(3, 160)));
    }

    [Theory]
    [InlineData("…", "`…`")]
    [InlineData("© ®", "`©`", "`®`")]
    [InlineData("😀", "`😀`")]
    public void OfSymbolsAloneItIsSaidThatTheyWereIgnored(string query, params string[] ignored)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        Assert.Equal(
            ignored.Select(symbol => $"{symbol} was ignored: it has no letter and no digit."),
            index.Find(query).UnderstoodAs.Warnings);
    }

    [Theory]
    [InlineData("police - journalist", "1 2")]
    [InlineData("police + journalist", "1 2")]
    [InlineData("| police |", "1 2")]
    [InlineData("police)", "1 2")]
    [InlineData("((police", "1 2")]
    [InlineData("\"police", "1 2")]
    [InlineData("*police", "1 2")]
    [InlineData("~police", "1 2")]
    [InlineData("--police", "3 4 5 6")]
    [InlineData("-\"police", "3 4 5 6")]
    [InlineData("police -()", "1 2")]
    [InlineData("+() police", "1 2")]
    public void AnOperatorThatHasNoMeaningWhereItStandsIsPassedOver(string query, string numbers)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Fact]
    public void PhrasesDoNotReachFromTitleIntoText()
    {
        using var index = SearchArchive.Index(SearchArchive.Summary(1, "workers on strike", title: "Fate of oil"));
        Assert.Empty(index.Numbers("\"oil workers\""));
        Assert.Empty(index.Numbers("\"oil workers\"~5000"));
        Assert.Equal([1], index.Numbers("+oil +workers"));
    }

    [Fact]
    public void ATermBeyondTheLimitIsIgnored()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "police");
        var fillers = string.Concat(Enumerable.Range(0, 255).Select(number => $"w{number} "));
        Assert.Equal([1], index.Numbers(fillers + "torture police"));
        Assert.Equal([1], index.Numbers(fillers + fillers + "w1 torture"));
    }

    [Fact]
    public void WhatFollowsTheLongestQueryIsNotRead()
    {
        using var index = SearchArchive.IndexOfTexts("torture", "police");
        Assert.Equal([1], index.Numbers("torture" + new string(' ', 4000) + "police"));
    }

    [Fact]
    public void AWordThatIsLongerThanAnyFindsNothing()
    {
        using var index = SearchArchive.IndexOfTexts("torture");
        Assert.Empty(index.Numbers(new string('a', 3999)));
        Assert.Empty(index.Numbers(new string('a', 3000) + "~2"));
    }

    [Fact]
    public void APrefixOfMoreWordsThanAreScoredStillFindsAll()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Range(0, 500).Select(number => $"case{number}"));
        Assert.Equal(500, index.Find("case*").TotalCount);
    }
}
