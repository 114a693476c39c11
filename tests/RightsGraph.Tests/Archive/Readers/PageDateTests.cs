using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers;

public sealed class PageDateTests
{
    [Theory]
    [InlineData("Apr 14, 2014")]
    [InlineData("April 14, 2014")]
    [InlineData("Apr. 14, 2014")]
    [InlineData("APR 14, 2014")]
    [InlineData("april 14 2014")]
    [InlineData("14 April 2014")]
    [InlineData("14 Apr 2014")]
    [InlineData("14 Apr. 2014")]
    [InlineData("14 April, 2014")]
    [InlineData("2014-04-14")]
    [InlineData("2014-4-14")]
    [InlineData("Apr  14,\t2014")]
    [InlineData("Apr\u00A014,\u00A02014")]
    public void AFirstLineThatIsADateMakesAnEntry(string date) =>
        Assert.Equal(new DateOnly(2014, 4, 14), Assert.Single(Reader.Bullets($"• {date}").Entries).Date);

    [Theory]
    [InlineData("Jan", "January", 1)]
    [InlineData("Feb", "February", 2)]
    [InlineData("Mar", "March", 3)]
    [InlineData("Apr", "April", 4)]
    [InlineData("May", "May", 5)]
    [InlineData("Jun", "June", 6)]
    [InlineData("Jul", "July", 7)]
    [InlineData("Aug", "August", 8)]
    [InlineData("Sep", "September", 9)]
    [InlineData("Sept", "September", 9)]
    [InlineData("Oct", "October", 10)]
    [InlineData("Nov", "November", 11)]
    [InlineData("Dec", "December", 12)]
    public void EveryMonthIsKnownByItsNameAndItsAbbreviation(string abbreviation, string name, int month) =>
        Assert.All(
            Reader.Bullets($"• {abbreviation} 9, 2013\n• 9 {name} 2013\n• 2013-{month:00}-09").Entries,
            (Entry entry) => Assert.Equal(new DateOnly(2013, month, 9), entry.Date));

    [Theory]
    [InlineData("Apr 14, 2014 was a day of protest.")]
    [InlineData("On Apr 14, 2014")]
    [InlineData("April 2014")]
    [InlineData("14 April")]
    [InlineData("2014")]
    [InlineData("14/04/2014")]
    [InlineData("Apr 14, 20145")]
    [InlineData("٢٠١٤-٠٤-١٤")]
    public void AnyOtherFirstLineMakesASummary(string line) =>
        Assert.Equal(line, Assert.Single(Reader.Bullets($"• {line}").Summaries).Text);

    [Fact]
    public void TheLeapDayIsADayInALeapYear() =>
        Assert.Equal(new DateOnly(2012, 2, 29), Assert.Single(Reader.Bullets("• Feb 29, 2012").Entries).Date);

    [Theory]
    [InlineData("Feb 29, 2014")]
    [InlineData("Feb 30, 2014")]
    [InlineData("31 April 2014")]
    [InlineData("Apr 0, 2014")]
    [InlineData("Foo 14, 2014")]
    [InlineData("14 Foo 2014")]
    [InlineData("2014-13-01")]
    [InlineData("2014-00-10")]
    [InlineData("0000-01-01")]
    public void ADayThatNeverWasIsRefusedWithItsLine(string date)
    {
        var refusal = Reader.PageRefusal($"• Kenya\n•\n\n  {date}\n  Text.");
        Assert.Equal(("page.txt", 4), (refusal.Document, refusal.Line));
        Assert.Equal($"'{date}' is no date; expected a day such as 2014-04-14", refusal.Message);
    }
}
