using RightsGraph.Api.Schema.Filtering;

namespace RightsGraph.Tests.Api.Schema.Filtering;

public class CaseFoldingTests
{
    [Theory]
    [InlineData("STRAẞE", "straße")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("ЁЛКА", "ёлка")]
    [InlineData("ÉLYSÉE", "élysée")]
    [InlineData("\u212Bngström", "ångström")]
    [InlineData("\u212Aelvin", "kelvin")]
    [InlineData("\u2126", "ω")]
    [InlineData("ϴ", "θ")]
    [InlineData("ſ", "S")]
    [InlineData("𐐀", "𐐨")]
    public void CapitalsAndSmallLettersAreEqual(string left, string right)
    {
        Assert.True(CaseFolding.Equal(left, right));
        Assert.True(CaseFolding.Equal(right, left));
        Assert.True(CaseFolding.Contains(right)($"<{left}>"));
        Assert.True(CaseFolding.StartsWith($"{left}>", right));
        Assert.True(CaseFolding.EndsWith($"<{left}", right));
    }

    [Theory]
    [InlineData("ss", "ß")]
    [InlineData("I", "ı")]
    [InlineData("i", "İ")]
    [InlineData("e", "é")]
    [InlineData("é", "e\u0301")]
    public void NothingButCaseIsFolded(string left, string right) => Assert.False(CaseFolding.Equal(left, right));
}
