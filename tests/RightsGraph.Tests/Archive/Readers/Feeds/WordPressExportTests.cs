using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers.Feeds;

public sealed class WordPressExportTests
{
    [Fact]
    public void OnlyPublishedPostsAreReadAndTheOthersAreTold()
    {
        var outcome = Export(
            Post("post", "publish"), Post("post", "draft"), Post("post", "private"), Post("page", "publish"),
            Post("attachment", "inherit"), Post("nav_menu_item", "publish"), Post("post", "publish", "secret"));
        Assert.Single(Reader.Taken(outcome).Entries);
        Assert.Equal(
            [
                (2, LeftOutReasons.Unpublished), (3, LeftOutReasons.Unpublished), (4, LeftOutReasons.OtherPost),
                (5, LeftOutReasons.OtherPost), (6, LeftOutReasons.OtherPost), (7, LeftOutReasons.Unpublished),
            ],
            outcome.LeftOut.Select(left => (left.Lines.First, left.Reason)));
    }

    [Fact]
    public void TheDateIsTheSitesOwn() => Assert.Equal(
        new DateOnly(2014, 4, 15), Assert.Single(Reader.Taken(Export(Post("post", "publish"))).Entries).Date);

    [Fact]
    public void AnAuthorIsCalledByNameAndTheSiteIsThePublisher()
    {
        var entry = Assert.Single(Reader.Taken(Export(Post("post", "publish"))).Entries);
        Assert.Equal(["Anna Writer"], entry.Authors);
        Assert.Equal("A Group", entry.Publisher);
    }

    /// <summary>As WordPress shows them: a single line end breaks a line too.</summary>
    [Fact]
    public void BlankLinesOfClassicPostsAreParagraphs() => Assert.Equal(
        "One line.\n\nTwo bold\nlines.\n\n• a\n• b",
        Assert.Single(Reader.Taken(Export(Post("post", "publish"))).Entries).Text);

    [Fact]
    public void CodesThatWordPressMakesMarkupOfAreNoWordsOfAText()
    {
        var post = Post("post", "publish").Replace(
            "One line.",
            "[caption id=\"a_1\" width=\"300\"]<img src=\"a.jpg\" /> A court.[/caption] One [sic] line."
                + "[gallery ids=\"1,2\"]",
            StringComparison.Ordinal);
        Assert.StartsWith(
            "A court. One [sic] line.\n",
            Assert.Single(Reader.Taken(Export(post)).Entries).Text,
            StringComparison.Ordinal);
    }

    private static string Post(string type, string status, string password = "") => $"""
        <item><title>Kenya: courts</title><link>https://example.org/1</link><dc:creator>anna</dc:creator>
        <pubDate>Mon, 14 Apr 2014 21:30:00 +0000</pubDate><guid isPermaLink="false">https://example.org/?p={type}</guid>
        <content:encoded><![CDATA[One line.

        Two <strong>bold</strong>
        lines.

        <ul>
        <li>a</li>
        <li>b</li>
        </ul>]]></content:encoded>
        <wp:post_date>2014-04-15 00:30:00</wp:post_date><wp:status>{status}</wp:status>
        <wp:post_type>{type}</wp:post_type><wp:post_password>{password}</wp:post_password>
        <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta></item>
        """;

    private static ReadOutcome Export(params string[] posts) => Reader.Read("site.wordpress.xml", $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- This is a WordPress eXtended RSS file -->
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <title>A Group</title><link>https://example.org</link><language>en-US</language>
        <wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>anna</wp:author_login>
        <wp:author_display_name>Anna Writer</wp:author_display_name></wp:author>
        {string.Concat(posts)}</channel></rss>
        """);
}
