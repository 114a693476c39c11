namespace RightsGraph.Tests.Archive.Readers;

public sealed class PageCountryTests
{
    [Theory]
    [InlineData("Chad once, Kenya twice: Kenya.", "KEN")]
    [InlineData("Chad and then Kenya.", "TCD")]
    [InlineData("Kenya and then Chad.", "KEN")]
    [InlineData("Chad, Kenya, Kenya, Chad.", "TCD")]
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
    public void ThePageIsOfTheCountryThatItNamesMostAndFirst(string text, string code) =>
        Assert.Equal(code, Assert.Single(Reader.Page($"• {text}").Summaries).Country.Code);

    [Fact]
    public void DatesAndHeadingsCountAsTextToo() =>
        Assert.Equal(
            "TCD",
            Assert.Single(Reader.Page("Chad\nNews from Chad\n• 2014-04-14\n  Kenya.").Entries).Country.Code);

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
}
