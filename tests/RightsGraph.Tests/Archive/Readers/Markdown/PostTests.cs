using RightsGraph.Archive.Readers;


namespace RightsGraph.Tests.Archive.Readers.Markdown;

public sealed class PostTests
{
    [Fact]
    public void APostOfJekyllIsAnEntry()
    {
        var entry = Assert.Single(Reader.Taken(Post("""
            ---
            layout: post
            title: "Kenya: courts free two students"
            date: 2014-04-14 23:30:00 +0300
            categories: [News]
            tags: [courts, students]
            author: A. Writer
            ---
            The **first** paragraph with a [link](https://x.example).
            It goes on.

            * one
            * two

            {% include donate.html %}
            """)).Entries);
        Assert.Equal(
            ("KEN", new DateOnly(2014, 4, 14), "Kenya: courts free two students"),
            (entry.Country.Code, entry.Date, entry.Title));
        Assert.Equal("The first paragraph with a link. It goes on.\n\n• one\n• two", entry.Text);
        Assert.Equal(["A. Writer"], entry.Authors);
    }

    [Fact]
    public void APostOfHugoIsAnEntry()
    {
        var entry = Assert.Single(Reader.Taken(Post("""
            +++
            title = "Courts"
            date = 2014-04-14
            country = "Kenya"
            +++
            A text.
            """)).Entries);
        Assert.Equal(("KEN", new DateOnly(2014, 4, 14), "A text."), (entry.Country.Code, entry.Date, entry.Text));
    }

    [Theory]
    [InlineData("_posts/2014-04-14-kenya.md")]
    [InlineData("_posts/2014/04/14/0705-kenya.md")]
    public void TheNameOfTheFileCanStateTheDate(string name) => Assert.Equal(
        new DateOnly(2014, 4, 14),
        Assert.Single(Reader.Taken(Post("---\ntitle: Kenya\n---\nText.\n", name)).Entries).Date);

    [Fact]
    public void APostWithoutACountryIsToldWhereToStateIt() => Assert.EndsWith(
        "state it with 'country: …' between --- lines at the top",
        Reader.TheRefusal(Post("---\ntitle: Courts\ndate: 2014-04-14\n---\nText.\n")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("draft: true")]
    [InlineData("published: false")]
    public void WhatIsNotPublishedIsLeftAlone(string line)
    {
        var outcome = Post($"---\ntitle: Kenya\ndate: 2014-04-14\n{line}\n---\nText.\n");
        Assert.True(outcome.IsForeign);
        Assert.Contains("not published", Reader.TheRefusal(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APageWithoutADateIsReadByItsLists()
    {
        var read = Reader.Taken(Post("""
            ---
            country: Kenya
            ---
            # News

            - 14 April 2014

              One text.
            - 2 May 2014

              Another text.
            """));
        Assert.Equal(
            [(new DateOnly(2014, 4, 14), "One text."), (new DateOnly(2014, 5, 2), "Another text.")],
            read.Entries.Select(entry => (entry.Date, entry.Text!)));
    }

    [Fact]
    public void AMillionNestedQuotesAreRefused() => Reader.TheRefusal(
        Post($"---\ntitle: Kenya\ndate: 2014-04-14\n---\n{new string('>', 1_000_000)}\n"));

    private static ReadOutcome Post(string content, string name = "post.md") => Reader.Read(name, content);
}
