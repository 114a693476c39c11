using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Feeds;

public sealed class FeedTests
{
    [Fact]
    public void AnItemOfRssIsAnEntry()
    {
        var read = Reader.Taken(Rss(
            "<title>Kenya: Police &amp;amp; courts</title><link>https://example.org/1</link><guid>g-1</guid>"
                + "<pubDate>Mon, 14 Apr 2014 23:30:00 -0500</pubDate><category>Torture, ill-treatment</category>"
                + "<dc:creator>A. Writer</dc:creator><description>A teaser.</description>"
                + "<content:encoded><![CDATA[<p>One.</p><p>Two <a href=\"https://x.example\">links</a>.</p>]]>"
                + "</content:encoded><enclosure url=\"https://example.org/a.pdf\" type=\"application/pdf\"/>"));
        var entry = Assert.Single(read.Entries);
        Assert.Equal(("KEN", new DateOnly(2014, 4, 14)), (entry.Country.Code, entry.Date));
        Assert.Equal("Kenya: Police & courts", entry.Title);
        Assert.Equal("One.\n\nTwo links.", entry.Text);
        Assert.Equal("https://example.org/1", entry.Url);
        Assert.Equal(["Torture, ill-treatment"], entry.Topics);
        Assert.Equal(["A. Writer"], entry.Authors);
        Assert.Equal([new Attachment("https://example.org/a.pdf", "application/pdf")], entry.Attachments);
        Assert.Equal(("A feed", "en"), (read.Source.Title, read.Source.Language));
    }

    [Fact]
    public void ACategoryThatIsACountryIsTheCountry()
    {
        var read = Reader.Taken(Rss(
            "<title>Police</title><pubDate>14 Apr 2014 10:00:00 GMT</pubDate><category>News</category>"
                + "<category>Chad</category><description>Text.</description>"));
        Assert.Equal("TCD", Assert.Single(read.Entries).Country.Code);
    }

    /// <summary>World is also a part of newspapers.</summary>
    [Theory]
    [InlineData("Kenya: police", "KEN", "World")]
    [InlineData("Police", "TCD", "Global", "Chad")]
    [InlineData("Police", "XWW", "Worldwide")]
    public void ACategoryThatIsTheWorldCountsWhereNothingNamesACountry(
        string title, string country, params string[] categories)
    {
        var read = Reader.Taken(Rss(
            $"<title>{title}</title><pubDate>14 Apr 2014 10:00:00 GMT</pubDate><description>Text.</description>"
                + string.Concat(categories.Select(category => $"<category>{category}</category>"))));
        Assert.Equal([country], Assert.Single(read.Entries).Countries.Select(one => one.Code));
    }

    [Fact]
    public void AnItemThatNamesNoCountryIsRefusedWithItsNumber()
    {
        var outcome = Rss(
            "<title>Kenya</title><pubDate>14 Apr 2014 10:00:00 GMT</pubDate></item><item><title>Courts</title>"
                + "<pubDate>14 Apr 2014 10:00:00 GMT</pubDate><description>Kenya, Kenya.</description>");
        Assert.StartsWith("item 2: no country", Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
        Assert.Single(outcome.Document!.Entries);
    }

    [Fact]
    public void AnEntryOfAtomIsAnEntry()
    {
        var entry = Assert.Single(Reader.Taken(Reader.Read("a.xml", """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
            <entry><title type="html">Chad: &lt;b&gt;courts&lt;/b&gt;</title><id>tag:example.org,2014:1</id>
            <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
            <published>2014-04-14T23:00:00-05:00</published><updated>2014-05-01T00:00:00Z</updated>
            <author><name>A. Writer</name><uri>https://example.org/a</uri></author><category term="c" label="Courts"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
            </entry></feed>
            """)).Entries);
        Assert.Equal(
            ("Chad: courts", "One.\n\nTwo.", "https://example.org/1", new DateOnly(2014, 4, 14)),
            (entry.Title, entry.Text, entry.Url, entry.Date));
        Assert.Equal(["A. Writer"], entry.Authors);
        Assert.Equal(["Courts"], entry.Topics);
        Assert.Equal(new DateTimeOffset(2014, 5, 1, 0, 0, 0, TimeSpan.Zero), entry.UpdatedAt);
    }

    [Fact]
    public void Rss10HasItsItemsBesideTheChannel() => Assert.Equal("KEN", Assert.Single(Reader.Taken(Reader.Read(
        "a.rdf",
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A feed</title></channel><item><title>Kenya: courts
        </title><link>https://example.org/1</link><dc:date>2014-04-14T10:00:00Z</dc:date></item></rdf:RDF>
        """)).Entries).Country.Code);

    [Theory]
    [InlineData("<a></b>")]
    [InlineData("<title>&bomb;</title>")]
    [InlineData("<title>")]
    public void DamagedXmlIsRefusedWithItsLine(string item) => Assert.NotNull(Reader.TheRefusal(Rss(item)).Line);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;")]
    public void AnEntityOfADocumentTypeIsNeverRead(string type, string text) => Reader.TheRefusal(Reader.Read(
        "a.xml", $"{type}<rss><channel><item><title>Kenya {text}</title></item></channel></rss>"));

    [Fact]
    public void AnElementOfManyAttributesIsRefused() => Assert.Contains(
        "attributes",
        Reader.TheRefusal(Rss($"<a {string.Join(' ', Enumerable.Range(0, 300).Select(i => $"a{i}=\"\""))}/>")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ATextInPiecesIsJoined() => Assert.Equal(
        "One two three",
        Assert.Single(Reader.Taken(Rss(
            "<title>Kenya</title><pubDate>14 Apr 2014</pubDate><description>One <![CDATA[two]]><!-- x --> three"
                + "</description>")).Entries).Text);

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    public void AFeedThatStatesNoEncodingOfItsOwnIsReadInThatOfItsWords(string declaration)
    {
        var outcome = Reader.Read("a.xml", Encoding.Latin1.GetBytes(
            $"{declaration}<rss><channel><title>Notícias</title><item><title>Brasil: eleições e violência</title>"
                + "<pubDate>14 Apr 2014</pubDate></item></channel></rss>"));
        Assert.Equal("Brasil: eleições e violência", Assert.Single(Reader.Taken(outcome).Entries).Title);
        Assert.Contains("windows-1252", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeepElementsAreRefused() => Assert.Contains(
        "lies in more than",
        Reader.TheRefusal(Rss(new StringBuilder().Insert(0, "<a>", 100_000).ToString())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void BlankLinesBeforeTheDeclarationDoNoHarm() => Assert.Single(Reader.Taken(Reader.Read(
        "a.xml",
        "\n\n<?xml version=\"1.0\"?><rss><channel><item><title>Kenya</title><pubDate>14 Apr 2014</pubDate></item>"
            + "</channel></rss>")).Entries);

    private static ReadOutcome Rss(string item) => Reader.Read(
        "a.xml",
        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>A feed</title>"
            + $"<language>en</language><item>{item}</item></channel></rss>");
}
