using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Html;

public sealed class ArticlePageTests
{
    private const string Body = "<main><article><h1>Kenya: Police beat students</h1><p>The first paragraph says what "
        + "happened on the campus that day, in many words, so that it is a text and no teaser of one.</p><p>The second "
        + "paragraph says what the group asks <a href=\"https://x.example\">of the government</a>, also in so many "
        + "words that nobody would take it for a label.</p></article></main>";

    [Fact]
    public void WhatJsonLdSaysComesFirst()
    {
        var read = Reader.Taken(Page(
            """
            <link rel="canonical" href="https://example.org/1"><meta property="og:title" content="Another title">
            <meta property="og:site_name" content="A Group"><script type="application/ld+json">{"@context":
            "https://schema.org", "@graph": [{"@type": "WebSite", "name": "A site"}, {"@type": "NewsArticle",
            "headline": "Kenya: Police beat students", "datePublished": "2014-04-14T23:00:00-05:00", "dateModified":
            "2014-05-01T00:00:00Z", "author": [{"@type": "Person", "name": "A. Writer"}], "keywords":
            "police, students", "publisher": {"@type": "Organization", "name": "A Group"}}]}</script>
            """));
        var entry = Assert.Single(read.Entries);
        Assert.Equal(
            ("KEN", new DateOnly(2014, 4, 14), EntryKind.News, "Kenya: Police beat students", "https://example.org/1"),
            (entry.Country.Code, entry.Date, entry.Kind, entry.Title, entry.Url));
        Assert.Equal(["A. Writer"], entry.Authors);
        Assert.Equal(["police", "students"], entry.Topics);
        Assert.Equal(("A Group", "en"), (entry.Publisher, entry.Language));
        Assert.StartsWith("The first paragraph", entry.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\n\nThe second paragraph says what the group asks of the government",
            entry.Text!,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2014-04-14T23:00:00-05:00\">")]
    [InlineData("<meta name=\"dcterms.date\" content=\"2014-04-14\">")]
    [InlineData("<meta name=\"Date\" content=\"14 April 2014\">")]
    public void AMetaElementStatesTheDate(string head) =>
        Assert.Equal(new DateOnly(2014, 4, 14), Assert.Single(Reader.Taken(Page(head)).Entries).Date);

    [Fact]
    public void TheOneTimeThatAnArticleShowsIsItsDate() => Assert.Equal(
        new DateOnly(2014, 4, 14),
        Assert.Single(Reader.Taken(Page("", Body.Replace(
            "</h1>", "</h1><time datetime=\"2014-04-14T08:00:00Z\">Monday</time>",
            StringComparison.Ordinal))).Entries).Date);

    [Fact]
    public void ASavedPageIsFromTheAddressThatItsBrowserNoted()
    {
        var html = "<!DOCTYPE html>\n<!-- saved from url=(0021)https://example.org/7 -->\n<html><head>"
            + $"<meta name=\"date\" content=\"2014-04-14\"><title>Kenya | A Group</title></head>"
            + $"<body>{Body}</body></html>";
        Assert.Equal("https://example.org/7", Assert.Single(Reader.Taken(Reader.Read("a.html", html)).Entries).Url);
    }

    [Fact]
    public void APageOfAnOldEncodingIsReadAsItStates()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = "<html><head><meta charset=\"windows-1251\"><meta name=\"date\" content=\"2014-04-14\"><title>"
            + $"Kenya: права</title></head><body>{Body.Replace("Police beat students", "права")}</body></html>";
        var outcome = Reader.Read("a.html", Encoding.GetEncoding("windows-1251").GetBytes(html));
        Assert.Equal("Kenya: права", Assert.Single(Reader.Taken(outcome).Entries).Title);
    }

    [Fact]
    public void AHundredThousandNestedElementsAreRefused() => Assert.Contains(
        "nest deeper",
        Reader.TheRefusal(Page("", new StringBuilder().Insert(0, "<div>", 100_000).ToString())).Message,
        StringComparison.Ordinal);

    private static ReadOutcome Page(string head, string body = Body) => Reader.Read(
        "a.html",
        $"<!DOCTYPE html><html lang=\"en\"><head><title>Kenya</title>{head}</head><body>{body}</body></html>");
}
