namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class NamedYearsTests
{
    [Theory]
    [InlineData("In 2011 and again in 2013, but not in 2012.", 2013)]
    [InlineData("After 2013 came reports of 2011.", 2013)]
    [InlineData("The law of 1999.", 1999)]
    [InlineData("In 2013, 200 people were detained.", 2013)]
    [InlineData("In 2013,200 people", null)]
    [InlineData("Between 2010-2012", 2012)]
    [InlineData("in the 1990s", 1990)]
    [InlineData("Arrests in 2013/14", 2013)]
    [InlineData("1899 and 2100 are out of range", null)]
    [InlineData("Case 20134 and number 12013", null)]
    [InlineData("Arrests of ٢٠١٣", null)]
    [InlineData("No year at all.", null)]
    public void ASummaryIsAboutTheLatestYearThatItNames(string text, int? year) =>
        Assert.Equal(year, Assert.Single(Reader.Bullets($"• {text}").Summaries).Year);
}
