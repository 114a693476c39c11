using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>Where the date of an entry stands among its lines, in lists and without.</summary>
public sealed class PageLayoutTests
{
    private static readonly (DateOnly Date, string? Title, string? Text)[] Both =
    [
        (new DateOnly(2014, 4, 14), "Free the Printer", "The courts should free the printer."),
        (new DateOnly(2014, 3, 18), "Teacher and Poem", "Police questioned a teacher about a poem."),
    ];

    [Theory]
    [InlineData("• T1\n  X1\n  April 14, 2014\n\n• T2\n  X2\n  March 18, 2014\n")]
    [InlineData("• T1\n\n  X1\n\n  April 14, 2014\n\n• T2\n\n  X2\n\n  March 18, 2014\n")]
    [InlineData("T1\nX1\nApril 14, 2014\n\nT2\nX2\nMarch 18, 2014\n")]
    [InlineData("T1\nX1\nApril 14, 2014\n\nT2\nX2\nMarch 18, 2014\n\n© 2014 A Group\n")]
    [InlineData("- T1, April 14, 2014\n  X1\n- T2, March 18, 2014\n  X2\n")]
    [InlineData("### T1\n*April 14, 2014*\n\nX1\n\n### T2\n*March 18, 2014*\n\nX2\n")]
    [InlineData("- [T1](https://e.org/1) (April 14, 2014)\n  X1\n- March 18, 2014: [T2](https://e.org/2)\n  X2")]
    [InlineData("- **April 14, 2014:** T1\n  X1\n- **March 18, 2014** – T2\n  X2")]
    public void TheDateMayStandAboveInOrBelowTheText(string layout) =>
        Assert.Equal(Both, Records(Reader.Bullets(Filled(layout))));

    [Fact]
    public void LinesThatAreDatedAreEntriesWithoutBlankLinesToo()
    {
        var read = Reader.Bullets(
            "14 April 2014 | News | Free the Printer\n18 March 2014 | Letter | Teacher and Poem\n"
                + "2 March 2014\tThe court heard the printer's case and\nadjourned it.\n1 March 2014: Trial opens");
        Assert.Equal(
            [
                (new DateOnly(2014, 4, 14), EntryKind.News, "Free the Printer"),
                (new DateOnly(2014, 3, 18), EntryKind.Letter, "Teacher and Poem"),
                (new DateOnly(2014, 3, 2), EntryKind.Unknown, null),
                (new DateOnly(2014, 3, 1), EntryKind.Unknown, "Trial opens"),
            ],
            read.Entries.Select(entry => (entry.Date, entry.Kind, entry.Title)));
        Assert.Equal("The court heard the printer's case and\nadjourned it.", read.Entries[2].Text);
    }

    [Fact]
    public void ATitleMayBeBrokenBehindAnyWord() =>
        Assert.Equal(
            "Free the Printer Who Was Jailed for a Poem",
            Assert.Single(Reader.Bullets("Free the Printer Who Was\nJailed for a Poem\n2014-04-14\nHe is ill.").Entries)
                .Title);

    [Fact]
    public void ADayThatALineEndBreaksIsNoMonth() =>
        Assert.Equal(
            "The case of the printer\nwas heard on 19\nDecember 2013.",
            Assert.Single(Reader.Bullets("The case of the printer\nwas heard on 19\nDecember 2013.\n\n• 2014-04-14")
                .Summaries).Text);

    [Theory]
    [InlineData("Nairobi, 14 April 2014")]
    [InlineData("Dar es Salaam, April 14, 2014")]
    [InlineData("N'Djamena, Chad, 14 April 2014")]
    public void WhereNothingElseIsDatedAPlaceAndADayDateAnEntry(string line)
    {
        var entry = Assert.Single(
            Reader.Bullets($"Free the Printer\n{line}\n\nThe courts should free the printer.\n").Entries);
        Assert.Equal(
            (new DateOnly(2014, 4, 14), "Free the Printer", $"{line}\n\nThe courts should free the printer."),
            (entry.Date, entry.Title, entry.Text));
    }

    [Fact]
    public void NoDatedLineIsTheTitleOfAnother() =>
        Assert.Equal(
            [new DateOnly(2014, 4, 14), new DateOnly(2014, 3, 18)],
            Reader.Bullets("Free the Printer, April 14, 2014\nTeacher and Poem, March 18, 2014\n")
                .Entries.Select(entry => entry.Date));

    [Fact]
    public void ANameAndADayBelowAQuotationDateNothing() =>
        Assert.Equal(
            "“We have no paper.”\n\nAnvar Testov, 2 April 2014\n\nHe is ill.",
            Assert.Single(Reader.Bullets(
                "2014-04-14\n“We have no paper.”\n\nAnvar Testov, 2 April 2014\n\nHe is ill.").Entries).Text);

    [Fact]
    public void WhoPostedATextIsNoPartOfItsDate()
    {
        var entry = Assert.Single(
            Reader.Bullets("Free the Printer\nPosted on April 14, 2014 by admin\nThe printer is ill.").Entries);
        Assert.Equal((new DateOnly(2014, 4, 14), "Free the Printer"), (entry.Date, entry.Title));
        Assert.Equal("Posted on April 14, 2014 by admin\n\nThe printer is ill.", entry.Text);
    }

    [Theory]
    [InlineData("Spring 2014", DatePrecision.Year, "2014-01-01")]
    [InlineData("Winter 2013–14", DatePrecision.Year, "2013-01-01")]
    [InlineData("Mid-April 2014", DatePrecision.Month, "2014-04-01")]
    [InlineData("Ende April 2014", DatePrecision.Month, "2014-04-01")]
    public void WhatIsLessExactThanADayHasThePrecisionThatItSays(string date, DatePrecision precision, string first)
    {
        var entry = Assert.Single(Reader.Bullets($"• {date}\n  A text.").Entries);
        Assert.Equal((first, precision), ($"{entry.Date:yyyy-MM-dd}", entry.DatePrecision));
    }

    [Fact]
    public void AMonthAsAHeadingCompletesTheDaysBelow() =>
        Assert.Equal(
            [new DateOnly(2014, 4, 14), new DateOnly(2014, 4, 3)],
            Reader.Bullets("April 2014\n\n14 April\nA text.\n\n3 April\nA text.").Entries.Select(entry => entry.Date));

    [Fact]
    public void AYearAndAKindAreAHeadingAndTheUpdateOfAPageIsNoEntry()
    {
        var read = Reader.Bullets("2014 Reports\n\n• Apr 14, 2014\n  A text.\n\nLast updated: 14 May 2014\n");
        var entry = Assert.Single(read.Entries);
        Assert.Equal((EntryKind.Report, "A text."), (entry.Kind, entry.Text));
    }

    [Theory]
    [InlineData("§")]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData("->")]
    [InlineData("=>")]
    [InlineData("--")]
    [InlineData("－")]
    [InlineData("・")]
    public void WhatStandsBeforeADateIsABullet(string sign) =>
        Assert.Equal(
            ["A text.", "Another."],
            Reader.Bullets($"{sign} Apr 14, 2014\nA text.\n{sign} Mar 18, 2014\nAnother.").Entries
                .Select(entry => entry.Text));

    [Fact]
    public void NoNameBelowALetterAndNoIntroductionOfAListIsAHeading()
    {
        var letter = Reader.Bullets(
            "2014-04-14\nDear Minister,\n\nFree the printer.\n\nSincerely,\n\nAnna Testova\n\n2014-03-18\nA text.");
        Assert.EndsWith("Sincerely,\n\nAnna Testova", letter.Entries[0].Text, StringComparison.Ordinal);

        var chapter = Reader.Bullets("Assembly\n\nPolice broke up marches.\n\nThey held:\n- a poet;\n- a printer.\n");
        Assert.Equal(
            "Police broke up marches.\n\nThey held:\n- a poet;\n- a printer.", Assert.Single(chapter.Summaries).Text);
    }

    [Fact]
    public void AListThatLostItsIndentStaysInTheEntryThatIntroducesIt() =>
        Assert.Equal(
            ["The government should:\n• free the printer;\n• repeal the decree.", "A text."],
            Reader.Bullets(
                "• Apr 14, 2014\nThe government should:\n• free the printer;\n• repeal the decree.\n\n"
                    + "• Mar 18, 2014\nA text.").Entries.Select(entry => entry.Text));

    private static string Filled(string layout) => layout
        .Replace("T1", Both[0].Title, StringComparison.Ordinal).Replace("X1", Both[0].Text, StringComparison.Ordinal)
        .Replace("T2", Both[1].Title, StringComparison.Ordinal).Replace("X2", Both[1].Text, StringComparison.Ordinal);

    private static IEnumerable<(DateOnly, string?, string?)> Records(ParsedDocument read)
    {
        Assert.Empty(read.Summaries);
        return read.Entries.Select(entry => (entry.Date, entry.Title, entry.Text));
    }
}
