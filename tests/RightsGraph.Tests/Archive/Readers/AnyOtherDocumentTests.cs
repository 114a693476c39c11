using System.Text;
using CsCheck;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Archive.Readers.Pages;
using RightsGraph.Tests.Archive.Readers.Tables;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>Whatever the bytes of another file are, it is read or refused, and what is read is text.</summary>
public sealed class AnyOtherDocumentTests
{
    /// <summary>All together are as many as the pages.</summary>
    private static readonly int Rounds = HostilePages.Rounds / 8;

    private const string WithFiles = "{\"country\": \"Kenya\", \"text\": \"x\", \"tags\": [\" \", \"\\u0000\"], "
        + "\"file\": [{\"url\": \" \"}, {\"url\": \"/a\", \"title\": \"\\u0000\", \"type\": \" \"}]}";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly byte[] Workbook = WorkbookFile.Of(
        ("A", [["country", "date", "text"], ["Kenya", "41743#1", "Text."]]), ("B", [["x"], ["y"]]));

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "country,date,text\n", "Kenya,2014-04-14,Text.\n", "\"", "\"\"", ";", "\t", "sep=;", "\r", "Kenya;Chad",
            "title__es", "0000-00-00", "99999", "41743", "2014"),
        Gen.OneOf(
            "<rss><channel>", "<item>", "</item>", "<title>Kenya", "</title>", "<pubDate>14 Apr 2014</pubDate>",
            "<![CDATA[", "]]>", "&amp;", "&#0;", "&#xD800;", "<?xml version=\"1.0\"?>", "<!DOCTYPE rss [", "<a:b>",
            "</channel></rss>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry></feed>"),
        Gen.OneOf(
            "{", "}", "[", "]", ",", ":", "\"country\": \"Kenya\"", "\"date\": \"2014-04-14\"", "\"text\": \"x\"",
            "\"data\": [", "\"fields\": {", "\"\\ud800\"", "\n", "null", "1e999",
            $"[{WithFiles}]"),
        Gen.OneOf(
            "<!DOCTYPE html>", "<html lang=\"xx\">", "<p>", "<li>", "</li>", "<table><tr><td>",
            "<time datetime=\"2014-04-14\">",
            "<meta name=\"date\" content=\"2014-04-14\">",
            "<script type=\"application/ld+json\">", "{\"@type\":\"Article\"}",
            "</script>", "<h2>Kenya</h2>", "<!--", "-->", "\0", "\uFEFF", "---\n",
            "title: Kenya\n", "date: 2014-04-14\n", "+++\n"),
        Gen.Char.Select(letter => letter.ToString()));

    private static readonly Gen<byte[]> AnyBytes = Gen.OneOf(
        HostileDocuments.Bytes,
        Piece.Array[0, 40].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))));

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.tsv")]
    [InlineData("a.xml")]
    [InlineData("a.json")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.xlsx")]
    [InlineData("a")]
    public void AnyBytesAreReadOrRefused(string name) =>
        AnyBytes.Sample(
            bytes => AssertKept(Reader.Read(name, bytes), name), iter: Rounds, print: Convert.ToBase64String);

    [Fact]
    public void AnyDamageToAWorkbookIsReadOrRefused() =>
        Gen.Select(Gen.Double.Unit, Gen.Byte).Sample(
            (place, value) =>
            {
                byte[] bytes = [.. Workbook];
                bytes[(int)(place * bytes.Length)] = value;
                AssertKept(Reader.Read("a.xlsx", bytes), "a.xlsx");
            },
            iter: Rounds);

    private static void AssertKept(ReadOutcome outcome, string name)
    {
        Assert.True(outcome.Document is not null || outcome.Refusals.Count > 0);
        foreach (var refusal in outcome.Refusals)
        {
            Assert.Equal(name, refusal.Document);
            Assert.NotEmpty(refusal.Message);
        }

        if (outcome.Document is not { } document)
        {
            return;
        }

        Document[] records = [.. document.Summaries, .. document.Entries];
        Assert.NotEmpty(records);
        Assert.Distinct(records.Select(record => record.Id));
        foreach (var record in records)
        {
            Assert.True((record.Title ?? record.Text) is not null || (record is Entry && IsPage(name)));
            AssertIsText(record.Title + record.Text + record.Url + string.Concat(record.Topics)
                + string.Concat(record.Authors) + record.Publisher
                + string.Concat(record.Extra.Select(extra => extra.Name + extra.Value)));
            ReadingPromises.AssertDetailsAreKept(record);
        }
    }

    /// <summary>A page may list a date alone, as the seed does.</summary>
    private static bool IsPage(string name) => Path.GetExtension(name) is ".html" or ".md" or "";

    /// <summary>No NUL, which PostgreSQL cannot store, and no half of a surrogate pair, which UTF-8 cannot.</summary>
    private static void AssertIsText(string text)
    {
        Assert.DoesNotContain('\0', text);
        Strict.GetByteCount(text);
    }
}
