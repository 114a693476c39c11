using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Tests.Search.Analysis;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("CÔTE d’Ivoire", "cote ivoire")]
    [InlineData("Qur\u02BCan", "qur'an")]
    [InlineData("Kazakhstan’s", "kazakhstan")]
    [InlineData("workers’", "workers")]
    [InlineData("İstanbul Diyarbakır", "istanbul diyarbakir")]
    [InlineData("СВОБОДА", "свобода")]
    [InlineData("co\u00ADoperation", "cooperation")]
    [InlineData("Update:Kazakhstan", "update kazakhstan")]
    [InlineData("ill-treatment", "ill treatment")]
    public void WordsAreFolded(string text, string words) =>
        Assert.Equal(words, string.Join(' ', new TextAnalyzer().Analyze(text, Stemmers.English).Select(token => token.Word)));

    [Theory]
    [InlineData("extradite extradition extradited", "extradit extradit extradit")]
    [InlineData("is us as UN's", "is us as un")]
    [InlineData("journalists Journalist’s", "journalist journalist")]
    public void StemsAreThoseOfPorter(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', new TextAnalyzer().Analyze(text, Stemmers.English).Select(token => token.Stem)));

    [Fact]
    public void OffsetsAreThoseOfTheTextAsItStands()
    {
        const string Text = "😀 Cafe\u0301 — d’Ivoire’s";
        Assert.Equal(
            ["Cafe\u0301", "d’Ivoire’s"],
            new TextAnalyzer().Analyze(Text, Stemmers.English).Select(token => Text[token.Start..token.End]));
    }
}
