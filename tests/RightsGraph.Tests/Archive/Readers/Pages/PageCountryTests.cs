namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class PageCountryTests
{
    [Theory]
    [InlineData("Chad once, Kenya twice: Kenya.", "KEN")]
    [InlineData("Chad; but Kenyan, Kenyans and Kenya’s.", "KEN")]
    [InlineData("Chad; the Republic of Kenya, and the REPUBLIC OF KENYA.", "KEN")]
    [InlineData("KAZAKHSTAN", "KAZ")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("COTE D’IVOIRE", "CIV")]
    [InlineData("Cote d\u2018Ivoire", "CIV")]
    [InlineData("Co\u0302te d’Ivoire", "CIV")]
    [InlineData("the People’s Republic of China", "CHN")]
    [InlineData("the Lao People’s Democratic Republic", "LAO")]
    [InlineData("Burma, once more Burma, and Thailand", "MMR")]
    [InlineData("Swaziland’s King", "SWZ")]
    [InlineData("Zaire under Mobutu", "COD")]
    public void WhereNothingElseTellsThePageIsOfTheCountryThatItNamesTwiceAsOften(string text, string code) =>
        Assert.Equal(code, Assert.Single(Reader.Page($"• {text}").Summaries).Country.Code);

    [Theory]
    [InlineData("Chad and then Kenya.", "Chad once and Kenya once")]
    [InlineData("Chad, Kenya, Kenya, Chad, Chad.", "Chad 3 times and Kenya 2 times")]
    public void WhereTwoAreNamedAboutAsOftenThePageIsRefused(string text, string counts)
    {
        var refusal = Reader.PageRefusal($"• {text}");
        Assert.Equal(
            $"the text names {counts}, and neither heading, title, address nor file name tells which the page is "
                + "about; state it with 'country: …' between --- lines at the top",
            refusal.Message);
    }

    [Theory]
    [InlineData("Kenya\n\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("KENYA:\n\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("# Kenya\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("Kenya\n=====\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("World Report 2014: Kenya\n\n• Chad, Chad, Chad.\n• 2014-04-14", "page.txt")]
    [InlineData("---\ntitle: Kenya\n---\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("---\ntitle: Human Rights in Kenya\n---\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("---\nurl: https://example.org/africa/kenya\n---\n• Chad, Chad, Chad.", "page.txt")]
    [InlineData("---\nurl: https://chad.example.org/kenya-police-beat-lawyer?from=news\n---\n• Chad.", "page.txt")]
    [InlineData("• Chad, Chad, Chad.", "kenya.txt")]
    [InlineData("• Chad, Chad, Chad.", "us-report-on-kenya.txt")]
    [InlineData("• Chad, Chad, Chad.", "2014/Chad/report_Kenya.2014.txt")]
    public void HeadingTitleAddressAndFileNameCountMoreThanTheText(string page, string name) =>
        Assert.Equal("KEN", Assert.Single(Reader.Page(page, name).Summaries).Country.Code);

    [Theory]
    [InlineData("Kenya\n\n• A text.", "chad.txt", "its headings say Kenya, its file's name says Chad")]
    [InlineData(
        "---\ntitle: Human Rights in Chad\nurl: https://example.org/kenya\n---\n• A text.",
        "page.txt",
        "its title 'Human Rights in Chad' says Chad, its address says Kenya")]
    [InlineData(
        "---\ntitle: Chad\n---\nKenya\n\n• A text.",
        "page.txt",
        "its headings say Kenya, its title 'Chad' says Chad")]
    public void WhereTwoOfThemSayDifferentlyThePageIsRefusedWithWhatEachSays(string page, string name, string what)
    {
        var refusal = Reader.TheRefusal(Reader.Read(name, page));
        Assert.Equal(
            $"the page names different countries: {what}; "
                + "state which is right with 'country: …' between --- lines at the top",
            refusal.Message);
    }

    [Theory]
    [InlineData("Kenya and Chad")]
    [InlineData("/ru/news/us/and")]
    public void WhatNamesTwoOrNoneSaysNothing(string title) =>
        Assert.Equal(
            "TCD",
            Assert.Single(Reader.Page($"---\ntitle: {title}\nurl: /ru/and/can\n---\n• Chad.").Summaries).Country.Code);

    [Fact]
    public void WhatThePageStatesDecidesAlone() =>
        Assert.Equal(
            "KEN",
            Assert.Single(Reader.Page(
                "---\ncountry: Kenya\ntitle: Chad\nurl: /chad\n---\nChad\n\n• Chad.",
                "chad.txt").Summaries).Country.Code);

    [Fact]
    public void SectionsOfSeveralCountriesKeepTheirOwn()
    {
        var page = Reader.Page("Kenya\n\n• One.\n• 2014-04-14\n  Two.\n\nChad\n\n• Three.\n• 2014-04-15\n");
        Assert.Equal(
            [("KEN", 1), ("TCD", 1)], page.Summaries.Select(summary => (summary.Country.Code, summary.Position)));
        Assert.Equal(["KEN", "TCD"], page.Entries.Select(entry => entry.Country.Code));
    }

    [Fact]
    public void ATextAboveTheFirstOfSeveralCountriesRefusesThePageWithItsLine()
    {
        var refusal = Reader.PageRefusal("• Above.\n\nKenya\n\n• One.\n\nChad\n\n• Two.");
        Assert.Equal(1, refusal.Line);
        Assert.Contains("put a heading above it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatTheLineEndBreaksIsOneName()
    {
        Assert.Equal(
            "SSD",
            Assert.Single(Reader.Page("• Fighting in South\n    Sudan goes on.").Summaries).Country.Code);
        Assert.Equal(
            "SSD",
            Assert.Single(Reader.Page("• Fighting in South  \r\nSudan goes on.").Summaries).Country.Code);
    }

    [Theory]
    [InlineData("• PNG files, a PNG and one more PNG.")]
    [InlineData("• The CAR and a CAR.")]
    public void CapitalsThatMayBeAnotherWordNameNoCountryByThemselves(string page) =>
        Assert.Contains("by its abbreviation alone", Reader.PageRefusal(page).Message, StringComparison.Ordinal);

    [Fact]
    public void WhoIsForOrAgainstACountryIsOfAnyCountry() =>
        Assert.Equal(
            "TCD",
            Assert.Single(
                Reader.Page("Anti-French, pro-Russian marches in Chad\n\n• France, Russia.").Summaries).Country.Code);

    [Fact]
    public void TheLineOfAHeaderThatNamesACountryTellsIt() =>
        Assert.Equal(
            "NER",
            Assert.Single(Reader.Page("Title: Two radios\nCountry: Niger\n\n• Chad, Chad.").Summaries).Country.Code);

    [Fact]
    public void ACountrysSectionInTheMiddleIsNotTheWholePageWhereOtherHeadingsNameOthers() =>
        Assert.StartsWith(
            "the page names different countries: its headings say Chad, its heading 'Tunisia: no law' says Tunisia",
            Reader.PageRefusal(
                "An overview.\n\nChad\n\n• Closed radios.\n\nTunisia: no law\n\n• No courts.").Message,
            StringComparison.Ordinal);
}
