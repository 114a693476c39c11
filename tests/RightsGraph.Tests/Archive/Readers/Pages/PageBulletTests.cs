using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class PageBulletTests
{
    [Theory]
    [InlineData("•", "")]
    [InlineData("•", " ")]
    [InlineData("•", "\t")]
    [InlineData("-", " ")]
    [InlineData("-", "\t")]
    [InlineData("*", "   ")]
    [InlineData("*", "\u00A0")]
    public void EveryBulletMayStandAtAnyIndent(string bullet, string gap)
    {
        string[] indents = ["", "  ", "\t", " \t ", "\u00A0"];
        Assert.All(indents, indent =>
        {
            var page = Reader.Bullets(
                $"{indent}{bullet}{gap}A summary.\n{indent}{bullet}{gap}2014-04-14\n{indent}    Text.");
            Assert.Equal("A summary.", Assert.Single(page.Summaries).Text);
            Assert.Equal("Text.", Assert.Single(page.Entries).Text);
        });
    }

    [Theory]
    [InlineData("-5 degrees")]
    [InlineData("--- a dash")]
    [InlineData("*emphasis*")]
    [InlineData("– a dash")]
    public void ADashOrStarWithoutABlankBehindItIsText(string line) =>
        Assert.Equal($"First.\n{line}", Assert.Single(Reader.Bullets($"• First.\n{line}").Summaries).Text);

    [Fact]
    public void TextMayStandUnderABulletThatIsAloneOnItsLine()
    {
        var page = Reader.Bullets("•\n  A summary.\n-\n\n  Apr 14, 2014\n  Text.");
        Assert.Equal(("A summary.", new LineSpan(5, 6)), (page.Summaries[0].Text, page.Summaries[0].Lines));
        Assert.Equal(("Text.", new LineSpan(7, 10)), (page.Entries[0].Text, page.Entries[0].Lines));
    }

    [Fact]
    public void LinesOfATextStayLinesWithoutTheirIndents() =>
        Assert.Equal(
            "One,\ntwo,\nthree.",
            Assert.Single(Reader.Bullets("• 2014-04-14\n    One,\n  two,\nthree.  \n").Entries).Text);

    [Fact]
    public void ParagraphsStayApartByOneBlankLine() =>
        Assert.Equal(
            "One.\n\nTwo,\nstill two.\n\nThree.",
            Assert.Single(Reader.Bullets("• One.\n\n\n  Two,\n  still two.\n \t \n  Three.\n\n\n").Summaries).Text);

    [Fact]
    public void BlankLinesBehindARecordAreNoneOfItsLines() =>
        Assert.Equal(
            [new LineSpan(5, 7), new LineSpan(10, 10)],
            Reader.Bullets("• One.\n\nTwo.\n\n\n• Three.\n\n").Summaries.Select(summary => summary.Lines));

    [Fact]
    public void BlanksInsideALineStayAsTheyAre() =>
        Assert.Equal("a  b\tc\u00A0d", Assert.Single(Reader.Bullets("• a  b\tc\u00A0d").Summaries).Text);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void EveryLineEndReadsTheSame(string lineEnd)
    {
        const string Content = "A page on Kenya\n\n• One,\n  two.\n• 2014-04-14\n\n  Text.\n";
        var page = Reader.Page(Content.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(("One,\ntwo.", new LineSpan(3, 4)), (page.Summaries[0].Text, page.Summaries[0].Lines));
        Assert.Equal(("Text.", new LineSpan(5, 7)), (page.Entries[0].Text, page.Entries[0].Lines));
    }

    [Theory]
    [InlineData("\f")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void EverySeparatorOfUnicodeEndsALine(string mark)
    {
        var summaries = Reader.Bullets($"• One,{mark}still one.{mark}• Two.").Summaries;
        Assert.Equal(["One,\nstill one.", "Two."], summaries.Select(summary => summary.Text));
        Assert.Equal([5, 7], summaries.Select(summary => summary.Lines.First));
    }

    [Fact]
    public void AVerticalTabEndsNoLine() =>
        Assert.Equal("One,\vstill one.", Assert.Single(Reader.Bullets("• One,\vstill one.").Summaries).Text);

    [Theory]
    [InlineData("• One.\n\f• Two.")]
    [InlineData("• One.\f\n• Two.")]
    [InlineData("• One.\r\n\f• Two.")]
    public void AFormFeedBesideALineEndCountsForNoLine(string page) =>
        Assert.Equal([5, 6], Reader.Bullets(page).Summaries.Select(summary => summary.Lines.First));

    [Fact]
    public void AByteOrderMarkIsNoPartOfThePage() =>
        Assert.Equal("Kenya.", Assert.Single(Reader.Page("\uFEFF• Kenya.").Summaries).Text);

    [Fact]
    public void WhatStandsAboveTheFirstBulletIsNoRecord()
    {
        var page = Reader.Page("Kenya\nLatest news\n\n• One.");
        Assert.Equal("One.", Assert.Single(page.Summaries).Text);
        Assert.Empty(page.Entries);
    }

    [Fact]
    public void SummariesAndEntriesMayStandInAnyOrder()
    {
        var page = Reader.Bullets("• 2014-04-14\n• First.\n• 2013-04-14\n• Second.");
        Assert.Equal([(0, 2014), (2, 2013)], page.Entries.Select(entry => (entry.Ordinal, entry.Date.Year)));
        Assert.Equal([(1, 1), (3, 2)], page.Summaries.Select(summary => (summary.Ordinal, summary.Position)));
    }
}
