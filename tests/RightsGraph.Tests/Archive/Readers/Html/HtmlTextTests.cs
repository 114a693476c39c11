using RightsGraph.Archive.Readers.Html;

namespace RightsGraph.Tests.Archive.Readers.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<p>One<br>two<br/>three</p>", "One\ntwo\nthree")]
    [InlineData("<p>Lead:</p><ul><li>a</li><li><p>b</p></li></ul><p>End</p>", "Lead:\n\n• a\n• b\n\nEnd")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a | b\nc | d")]
    [InlineData("<p>a <a href=\"https://example.org\">link</a>, here</p>", "a link, here")]
    [InlineData("<p>a</p><script>x</script><style>y</style><!-- z --><p hidden>w</p>", "a")]
    [InlineData("<p>  many \n blanks </p>", "many blanks")]
    [InlineData("<p>&ldquo;a&rdquo; &amp; &#8212; &nbsp;b</p>", "“a” & — b")]
    [InlineData("Two\n\nparagraphs with <strong>markup</strong>", "Two\n\nparagraphs with markup")]
    [InlineData("AT&amp;T &lt;b&gt;", "AT&T <b>")]
    [InlineData("5 < 6 and 7 > 3", "5 < 6 and 7 > 3")]
    [InlineData("human­itarian", "humanitarian")]
    [InlineData("a\r\n\r\n\r\n\r\nb\u0000c", "a\n\nbc")]
    [InlineData("a &unknown; b", "a &unknown; b")]
    public void AMarkedUpTextIsReadAsPeopleWould(string html, string expected) =>
        Assert.Equal(expected, PlainText.Of(html));

    [Theory]
    [InlineData("")]
    [InlineData(" <p> &nbsp; </p> ")]
    [InlineData("<script>x</script>")]
    public void WhatShowsNothingIsNoText(string html) => Assert.Null(PlainText.Of(html));

    [Fact]
    public void HalfOfASurrogatePairIsNoText() => Assert.Equal("a\uFFFDb", PlainText.Of("a\uD800b"));
}
