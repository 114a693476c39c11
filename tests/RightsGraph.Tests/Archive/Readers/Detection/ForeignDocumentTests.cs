using System.IO.Compression;
using System.Text;
using RightsGraph.Tests.Archive.Readers.Tables;

namespace RightsGraph.Tests.Archive.Readers.Detection;

public sealed class ForeignDocumentTests
{
    private const string Feed =
        "<rss><channel><item><title>Kenya</title><pubDate>14 Apr 2014</pubDate></item></channel></rss>";

    [Theory]
    [InlineData("report.pdf", "%PDF-1.7", "pdftotext")]
    [InlineData("report.txt", "%PDF-1.7", "pdftotext")]
    [InlineData("report.csv", "%PDF-1.7", "pdftotext")]
    [InlineData("report.rtf", "{\\rtf1", "plain text")]
    [InlineData("old.sqlite", "SQLite format 3\0", "CSV")]
    [InlineData("feed.xml", "<!DOCTYPE html><html></html>", "it is a web page")]
    [InlineData("feed.rss", "<html lang=\"en\">", "it is a web page")]
    [InlineData("export.csv", "<!DOCTYPE html><table></table>", "it is a web page")]
    [InlineData("sitemap.xml", "<?xml version=\"1.0\"?><urlset/>", "XML that is no feed")]
    [InlineData("page.html", "Just a text.", "it is plain text")]
    [InlineData("data.json", "country,date\nKenya,2014\n", "it is plain text")]
    [InlineData("page.txt", "<?xml version=\"1.0\"?><rss/>", "it is a feed")]
    [InlineData("unicode.txt", "Country\tDate\tText\nKenya\t2014\tText\n", "it is a table")]
    [InlineData("notes.md", "# Notes\n\nText.\n", "front matter")]
    [InlineData("saved.mht", "MIME-Version: 1.0\r\n", "MHTML")]
    [InlineData("program.exe", "MZ\0\0", "no text")]
    [InlineData("a.docx.bak", "Text", "files of the ending .bak are not read")]
    [InlineData("a", "Text", "the name does not tell the format")]
    public void AFileOfNoFormatIsRefusedWithWhatItIs(string name, string content, string expected)
    {
        var outcome = Reader.Read(name, content);
        Assert.True(outcome.IsForeign);
        Assert.Contains(expected, Reader.TheRefusal(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArchiveIsToldByWhatItHolds()
    {
        Assert.Contains("Word", Message("report.docx", Zip("word/document.xml")), StringComparison.Ordinal);
        Assert.Contains("e-book", Message("book.epub", Zip("OEBPS/content.opf")), StringComparison.Ordinal);
        Assert.Contains("OpenDocument", Message("table.ods", Zip("mimetype", "content.xml")), StringComparison.Ordinal);
        Assert.Contains("unpack it", Message("site.zip", Zip("index.html")), StringComparison.Ordinal);
        Assert.Contains(
            "let it end in .xlsx", Message("table.csv", WorkbookFile.Of(("A", [["a"]]))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("feed.php")]
    public void ANameThatSaysNothingLeavesItToTheBytes(string name) =>
        Assert.Single(Reader.Taken(Reader.Read(name, Feed)).Entries);

    [Fact]
    public void ACompressedDocumentIsReadByTheNameWithinItsName() =>
        Assert.Single(Reader.Taken(Reader.Read("feed.xml.gz", Gzip.Compress(Encoding.UTF8.GetBytes(Feed)))).Entries);

    private static string Message(string name, byte[] bytes)
    {
        var outcome = Reader.Read(name, bytes);
        Assert.True(outcome.IsForeign);
        return Reader.TheRefusal(outcome).Message;
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                WorkbookFile.Add(zip, name, "x");
            }
        }

        return stream.ToArray();
    }
}
