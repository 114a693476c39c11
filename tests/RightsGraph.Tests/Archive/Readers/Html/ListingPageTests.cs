using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Html;

public sealed class ListingPageTests
{
    [Fact]
    public void AListOfDatedItemsIsReadAsATextPageIs()
    {
        var read = Reader.Taken(Page("""
            <nav><ul><li>Home</li></ul></nav><main><h1>Kazakhstan</h1><p>A summary of the country in 2013.</p>
            <ul><li><time datetime="2014-04-14T10:00:00Z">Apr 14</time><p>The text of one.</p></li>
            <li><time datetime="2014-03-18">Mar 18</time><p>The text of another.</p></li>
            <li>March 1, 2014</li></ul></main><footer><p>© A group</p></footer>
            """));
        Assert.Equal("A summary of the country in 2013.", Assert.Single(read.Summaries).Text);
        Assert.Equal(
            [
                (new DateOnly(2014, 4, 14), "The text of one."), (new DateOnly(2014, 3, 18), "The text of another."),
                (new DateOnly(2014, 3, 1), null),
            ],
            read.Entries.Select(entry => (entry.Date, entry.Text)));
        Assert.All(read.Entries, entry => Assert.Equal("KAZ", entry.Country.Code));
    }

    [Fact]
    public void TheHeadingsOfArticlesInAListAreTheirTitles()
    {
        var read = Reader.Taken(Page("""
            <main><h1>Kenya</h1><article><h3><a href="https://example.org/1">Court frees two students</a></h3>
            <time datetime="2014-04-14">14 April</time><p>They had been held for nine days.</p></article>
            <article><h3><a href="https://example.org/2">Police beat protesters</a></h3>
            <time datetime="2014-04-02">2 April</time><p>Three were hurt in the capital.</p></article>
            <article><h3><a href="https://example.org/3">A new law on assembly</a></h3>
            <time datetime="2014-03-02">2 March</time><p>It passed without a debate.</p></article></main>
            """));
        Assert.Equal(
            [
                ("Court frees two students", new DateOnly(2014, 4, 14), "They had been held for nine days."),
                ("Police beat protesters", new DateOnly(2014, 4, 2), "Three were hurt in the capital."),
                ("A new law on assembly", new DateOnly(2014, 3, 2), "It passed without a debate."),
            ],
            read.Entries.Select(entry => (entry.Title!, entry.Date, entry.Text!)));
    }

    [Fact]
    public void TheDateOfAnArticleInAListMayStandAnywhereInIt()
    {
        var read = Reader.Taken(Page("""
            <main><h1>Kenya</h1><article><a href="/c">Campaigns</a><h2>Court frees two students</h2>
            <div>They had been held for nine days.</div><span>April 14, 2014</span></article>
            <article><a href="/c">Research</a><h2>Police beat protesters</h2><p>March 18, 2014</p>
            <p>Three were hurt in the capital.</p></article></main>
            """));
        Assert.Empty(read.Summaries);
        Assert.Equal(
            [
                ("Court frees two students", new DateOnly(2014, 4, 14)),
                ("Police beat protesters", new DateOnly(2014, 3, 18)),
            ],
            read.Entries.Select(entry => (entry.Title!, entry.Date)));
        Assert.EndsWith("They had been held for nine days.", read.Entries[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Three were hurt in the capital.", read.Entries[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereMarkupHasHeadingsAPlainParagraphIsNone()
    {
        var read = Reader.Taken(Page("""
            <main><h1>Kenya</h1><h2>Assembly</h2><p>Police broke up marches.</p><p>Read the reports here</p>
            <p><b>Children</b></p><p>Schools were shut.</p></main>
            """));
        Assert.Equal(
            [("Assembly", "Police broke up marches.\n\nRead the reports here"), ("Children", "Schools were shut.")],
            read.Summaries.Select(summary => (summary.Title!, summary.Text!)));
    }

    [Fact]
    public void AHeadingBelowOrAboveADateThatIsDeeperThanItsSectionIsATitle()
    {
        var read = Reader.Taken(Page("""
            <main><h1>Kenya</h1><h2>Letters</h2><div><span>April 14, 2014</span><h3>To the minister</h3><p>We write.</p>
            </div><div><span>April 2, 2014</span><h3>To the court</h3></div><h2>News</h2>
            <div><span>April 1, 2014</span><h3>Students are free</h3><p>At last.</p></div></main>
            """));
        Assert.Equal(
            [
                (EntryKind.Letter, "To the minister", "We write."), (EntryKind.Letter, "To the court", null),
                (EntryKind.News, "Students are free", "At last."),
            ],
            read.Entries.Select(entry => (entry.Kind, entry.Title!, entry.Text)));
        Assert.Equal(
            ["One", "Two"],
            Reader.Taken(Page("""
                <main><h1>Kenya</h1><h2>News</h2><h3>One</h3><p>April 14, 2014</p><p>A text.</p>
                <h3>Two</h3><p>April 2, 2014</p><p>Another text.</p></main>
                """)).Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void AHeadingAboveAListOfDatesIsASection()
    {
        var read = Reader.Taken(Page("""
            <main><h1>Kenya</h1><h2>Background Briefings</h2><ul><li>April 14, 2014<p>A text.</p></li></ul>
            <h2>Timeline</h2><p>April 2, 2014</p><p>Another text.</p><p>April 1, 2014</p><p>A third.</p></main>
            """));
        Assert.All(read.Entries, entry => Assert.Null(entry.Title));
        Assert.Equal(3, read.Entries.Count);
    }

    private static ReadOutcome Page(string body) => Reader.Read(
        "page.html", $"<!DOCTYPE html><html lang=\"en\"><head><title>A group</title></head><body>{body}</body></html>");
}
