using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>What a date does to a page; how dates are written, the tests of the date reader say.</summary>
public sealed class PageDateTests
{
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
    [InlineData("April 2014 saw many arrests.")]
    [InlineData("2014 was a bad year.")]
    [InlineData("14 activists were arrested.")]
    [InlineData("1 May demonstrations were banned.")]
    [InlineData("March for freedom in the capital.")]
    [InlineData("May everyone be free.")]
    [InlineData("Law 12, 2011")]
    [InlineData("Foo 14, 2014")]
    [InlineData("Article 19, 2014: a statement")]
    [InlineData("2013: the year of the trials.")]
    public void ASentenceThatBeginsLikeADateIsASummary(string line) =>
        Assert.Equal(line, Assert.Single(Reader.Bullets($"• {line}").Summaries).Text);

    [Theory]
    [InlineData("Feb 29, 2014")]
    [InlineData("Feb 30, 2014")]
    [InlineData("31 April 2014")]
    [InlineData("Apr 0, 2014")]
    [InlineData("2014-13-01")]
    [InlineData("2014-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("Apr 14, 20145")]
    [InlineData("14 April")]
    [InlineData("03/04/2014")]
    [InlineData("Arpil 14, 2014")]
    [InlineData("Feb 30, 2014: Free the Printer")]
    [InlineData("Feb 30, 2014 Letter")]
    [InlineData("2010-11")]
    public void ADateThatCannotBeReadIsRefusedWithItsLine(string date)
    {
        foreach (var page in new[] { $"• Kenya.\n•\n\n  {date}\n  Text.", $"• Kenya.\n• One.\n\n{date}\nText." })
        {
            var refusal = Reader.PageRefusal(page);
            Assert.Equal(("page.txt", 4), (refusal.Document, refusal.Line));
            Assert.StartsWith($"'{date}' is no date that can be read: ", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Letter", EntryKind.Letter, null, null)]
    [InlineData(" | News Release", EntryKind.News, null, null)]
    [InlineData(": Free the Printer", EntryKind.Unknown, "Free the Printer", null)]
    [InlineData(" – Free the Printer", EntryKind.Unknown, "Free the Printer", null)]
    [InlineData(" Free the Printer", EntryKind.Unknown, "Free the Printer", null)]
    [InlineData(": Police held ten people.", EntryKind.Unknown, null, "Police held ten people.")]
    [InlineData(", 10:30 AM", EntryKind.Unknown, null, null)]
    public void WhatStandsBehindADateIsTheKindTheTitleOrTheText(
        string behind, EntryKind kind, string? title, string? text)
    {
        var entry = Assert.Single(Reader.Bullets($"• April 14, 2014{(behind[0] is 'L' ? " " : "")}{behind}").Entries);
        Assert.Equal((kind, title, text), (entry.Kind, entry.Title, entry.Text));
    }

    [Theory]
    [InlineData("Free the Printer | April 14, 2014")]
    [InlineData("Free the Printer (14 April 2014)")]
    [InlineData("Free the Printer – 2014-04-14")]
    public void ATitleMayStandBeforeTheDateOnItsLine(string line)
    {
        var entry = Assert.Single(Reader.Bullets($"• {line}\n  Text.").Entries);
        Assert.Equal((new DateOnly(2014, 4, 14), "Free the Printer", "Text."), (entry.Date, entry.Title, entry.Text));
    }

    [Fact]
    public void TheOrderOfNumbersIsThatOfTheDatesThatCanBeReadOneWayOnly()
    {
        Assert.Equal(
            [new DateOnly(2014, 4, 14), new DateOnly(2014, 4, 3)],
            Reader.Bullets("• 14/04/2014\n• 03/04/2014").Entries.Select(entry => entry.Date));
        Assert.Equal(
            [new DateOnly(2014, 3, 4), new DateOnly(2014, 4, 14)],
            Reader.Bullets("• 03/04/2014\n• 04/14/2014").Entries.Select(entry => entry.Date));
        const string Page = "---\ncountry: Kenya\n---\n• 14/04/2014\n• 04/14/2014\n• 03/04/2014";
        Assert.Equal(6, Reader.PageRefusal(Page).Line);
    }

    [Fact]
    public void APageMayStateTheOrderOfNumbers() =>
        Assert.Equal(
            new DateOnly(2014, 4, 3),
            Assert.Single(Reader.Page("---\ncountry: Kenya\ndates: dmy\n---\n• 03/04/2014").Entries).Date);

    [Fact]
    public void AYearAsAHeadingCompletesTheDatesBelow() =>
        Assert.Equal(
            [new DateOnly(2014, 4, 14), new DateOnly(2014, 3, 18), new DateOnly(2013, 12, 1)],
            Reader.Bullets("2014\n\n• 14 April\n  Text.\n• March 18\n\n2013\n\n• 1 December: Title")
                .Entries.Select(entry => entry.Date));

    [Fact]
    public void AMonthOrADayAsAHeadingDatesTheListBelow() =>
        Assert.Equal(
            [
                (new DateOnly(2014, 4, 1), DatePrecision.Month, "Police held ten."),
                (new DateOnly(2014, 4, 1), DatePrecision.Month, "A court freed two."),
                (new DateOnly(2014, 5, 2), DatePrecision.Day, "Guards beat one."),
            ],
            Reader.Bullets(
                "April 2014\n\n• Police held ten.\n• A court freed two.\n\n2 May 2014\n\n• Guards beat one.")
                .Entries.Select(entry => (entry.Date, entry.DatePrecision, entry.Text)));

    [Fact]
    public void ADateThatALineEndPutsAtTheHeadOfALineIsText() =>
        Assert.Equal(
            "The police arrested the printer on\n14 April 2014\nand released him later.",
            Assert.Single(Reader.Bullets("• 2014-05-01\n  The police arrested the printer on\n  14 April 2014\n"
                + "  and released him later.").Entries).Text);

    [Fact]
    public void AnUpdateIsNoEntryOfItsOwn()
    {
        var entry = Assert.Single(
            Reader.Bullets("• Published 14 April 2014\n  Updated 16 April 2014\n  Text.").Entries);
        Assert.Equal((new DateOnly(2014, 4, 14), "Text."), (entry.Date, entry.Text));
        Assert.Equal(new DateTimeOffset(2014, 4, 16, 0, 0, 0, TimeSpan.Zero), entry.UpdatedAt);
    }

    [Fact]
    public void AChronologyInsideAnEntryStaysInIt()
    {
        const string Text = "The trials so far:\n- 12 March 2014: arrest\n- 13 March 2014: trial\nNobody was freed.";
        Assert.Equal(
            Text,
            Assert.Single(Reader.Bullets(
                "• 2014-04-14\n  " + Text.Replace("\n", "\n    ", StringComparison.Ordinal)).Entries).Text);
    }
}
