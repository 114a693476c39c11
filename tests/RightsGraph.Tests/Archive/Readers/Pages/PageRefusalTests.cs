using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class PageRefusalTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n", 1)]
    [InlineData("A heading alone", 1)]
    [InlineData("---\ncountry: Kenya\n---", 3)]
    [InlineData("---\ncountry: Kenya\n---\n\nText\n", 4)]
    public void APageWithoutATextIsRefused(string page, int line)
    {
        var refusal = Reader.PageRefusal(page);
        Assert.Equal(("page.txt", line), (refusal.Document, refusal.Line));
        Assert.Equal(
            "no text from here on; expected paragraphs, or lines that begin with a bullet or a date", refusal.Message);
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
    [InlineData("---\ntitle: Police\n---\n• Police beat a journalist.", 4)]
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
        byte[] page =
        [
            .. Encoding.UTF8.GetBytes($"* Kenya – où{lineEnd}{lineEnd}* C"), 0xF4,
            .. Encoding.UTF8.GetBytes($"te d'Ivoire{lineEnd}* Chad"),
        ];
        var refusal = Reader.TheRefusal(Reader.Read("page.txt", page));
        Assert.Equal(
            ("page.txt", 3, "the line is not valid UTF-8; save the document with that encoding"),
            (refusal.Document, refusal.Line, refusal.Message));
    }

    [Fact]
    public void APageInAnOlderEncodingIsReadAndTold()
    {
        var outcome = Reader.Read("page.txt", Encoding.Latin1.GetBytes("* Kenya: l'été à Côte d'Or"));
        Assert.Equal("Kenya: l'été à Côte d'Or", Assert.Single(Reader.Taken(outcome).Summaries).Text);
        Assert.Contains("windows-1252", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APageInUtf16IsRead()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] page = [.. encoding.Preamble, .. encoding.GetBytes("• Kenya’s courts.")];
            Assert.Equal("Kenya’s courts.", Assert.Single(Reader.Taken(Reader.Read("page.txt", page)).Summaries).Text);
        }
    }

    [Fact]
    public void HalfAPairInUtf16IsRefused()
    {
        byte[] page = [.. Encoding.Unicode.Preamble, 0x4B, 0x00, 0x00, 0xD8];
        Assert.Contains("UTF-16", Reader.TheRefusal(Reader.Read("page.txt", page)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8ThatWasReadAsWindows1252IsReadAsItWasAndTold()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var broken = windows.GetString(Encoding.UTF8.GetBytes("• Kenya’s courts – déjà vu."));
        var outcome = Reader.Read("page.txt", broken);
        Assert.Equal("Kenya’s courts – déjà vu.", Assert.Single(Reader.Taken(outcome).Summaries).Text);
        Assert.Single(outcome.Notes);
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
        var refusal = Reader.PageRefusal($"---\ntitle: x\n{new string('a', 59)}😀😀\n---\n• Kenya");
        Assert.Equal($"expected 'key: value' or ---, found '{new string('a', 59)}…'", refusal.Message);
    }
}
