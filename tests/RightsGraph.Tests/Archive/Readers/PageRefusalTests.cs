using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class PageRefusalTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n", 1)]
    [InlineData("Kenya without a bullet", 1)]
    [InlineData("---\ncountry: Kenya\n---", 3)]
    [InlineData("---\ncountry: Kenya\n---\n\nText\n", 4)]
    public void APageWithoutABulletIsRefused(string page, int line)
    {
        var refusal = Reader.PageRefusal(page);
        Assert.Equal(("page.txt", line), (refusal.Document, refusal.Line));
        Assert.Equal("no bullet from here on; expected lines that begin with •, - or *", refusal.Message);
    }

    [Theory]
    [InlineData("•\n• Kenya", 1)]
    [InlineData("• Kenya\n\n  •\n \n", 3)]
    public void ABulletThatSaysNothingIsRefused(string page, int line)
    {
        var refusal = Reader.PageRefusal(page);
        Assert.Equal((line, "a bullet with nothing behind or under it"), (refusal.Line, refusal.Message));
    }

    [Theory]
    [InlineData("• Police beat a journalist.", 1)]
    [InlineData("---\ntitle: Kenya\n---\n• Police beat a journalist.", 4)]
    [InlineData("• A turkey, a chad and a georgian house ask us for china.", 1)]
    public void APageThatNamesNoCountryIsRefused(string page, int line)
    {
        var refusal = Reader.PageRefusal(page);
        Assert.Equal(("page.txt", line), (refusal.Document, refusal.Line));
        Assert.Equal(
            "no country is named; expected its English name in the text, or 'country: …' between --- lines at the top",
            refusal.Message);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void ALineThatIsNotUtf8IsRefusedWithItsNumber(string lineEnd)
    {
        var page = Encoding.Latin1.GetBytes($"* Kenya{lineEnd}{lineEnd}* Côte d'Ivoire{lineEnd}* Chad");
        var refusal = Reader.TheRefusal(Reader.Read("page.txt", page));
        Assert.Equal(
            ("page.txt", 3, "the line is not valid UTF-8; save the document with that encoding"),
            (refusal.Document, refusal.Line, refusal.Message));
    }

    [Fact]
    public void APageInUtf16IsRefused()
    {
        byte[] page = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("• Kenya")];
        Assert.Equal(1, Reader.TheRefusal(Reader.Read("page.txt", page)).Line);
    }

    [Fact]
    public void ANulCharacterIsRefusedWithItsLine()
    {
        var refusal = Reader.PageRefusal("• Kenya\n\n\0");
        Assert.Equal((3, "the line holds a NUL character, which no text does"), (refusal.Line, refusal.Message));
    }

    [Fact]
    public void TenMegabytesOnOneLineAreRefusedWithTheLimit()
    {
        var refusal = Reader.PageRefusal("• Kenya\n• " + new string('a', 10_000_000));
        Assert.Equal(
            (2, "the line has 10,000,004 bytes; at most 1,048,576 are read"), (refusal.Line, refusal.Message));
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page.gz")]
    [InlineData("txt")]
    [InlineData("")]
    public void ANameThatTellsNoFormatIsRefused(string name)
    {
        var refusal = Reader.TheRefusal(Reader.Read(name, "• Kenya"));
        Assert.Equal((name, null), (refusal.Document, refusal.Line));
        Assert.Equal($"the name does not tell the format; expected {SourceNames.Endings}", refusal.Message);
    }

    [Fact]
    public void TheEndingOfANameMayBeWrittenInCapitals() =>
        Assert.Single(Reader.Page("• Kenya", "PAGE.TXT").Summaries);

    [Fact]
    public void ARefusalReadsAsNameLineAndReason()
    {
        Assert.Equal("page.txt:1: a bullet with nothing behind or under it", Reader.PageRefusal("•").ToString());
        Assert.StartsWith(
            "page: the name ",
            Reader.TheRefusal(Reader.Read("page", "")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ALongValueIsShortenedWithoutCuttingACharacterInHalf()
    {
        var refusal = Reader.PageRefusal($"---\n{new string('a', 59)}😀😀\n---\n• Kenya");
        Assert.Equal($"expected 'key: value' or ---, found '{new string('a', 59)}…'", refusal.Message);
    }
}
