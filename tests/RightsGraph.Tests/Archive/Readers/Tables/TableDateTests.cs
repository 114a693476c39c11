using System.Globalization;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Tables;

public sealed class TableDateTests
{
    /// <summary>Neither today nor a month is invented, and what cannot be read is kept.</summary>
    [Theory]
    [InlineData("2014-04-15T10:30:00+02:00", "2014-04-15T08:30:00Z", "")]
    [InlineData("Tue, 15 Apr 2014 10:30:00 GMT", "2014-04-15T10:30:00Z", "")]
    [InlineData("15/04/2014 10:30", "2014-04-15T00:00:00Z", "")]
    [InlineData("03/04/2014 10:30", null, "03/04/2014 10:30")]
    [InlineData("10:30", null, "10:30")]
    [InlineData("n/a", null, "")]
    public void AMomentOfChangeIsReadWhereItCanMeanOne(string updated, string? expected, string extra)
    {
        var entry = TableText.Entry($"country,date,text,updated\nKenya,2014-04-14,Text.,\"{updated}\"\n");
        Assert.Equal(
            (expected, extra),
            (entry.UpdatedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                string.Concat(entry.Extra.Select(field => field.Value))));
    }

    [Theory]
    [InlineData("2014-04-14")]
    [InlineData("2014-04-14T23:30:00-05:00")]
    [InlineData("2014-04-14 00:00:00")]
    [InlineData("14 April 2014")]
    [InlineData("\"April 14, 2014\"")]
    [InlineData("20140414")]
    [InlineData("\"Mon, 14 Apr 2014 23:30:00 -0500\"")]
    [InlineData("41743")]
    public void ADateIsReadAsItsRowStatesIt(string cell)
    {
        var entry = TableText.Entry($"country,date,text\nKenya,{cell},Text.\n");
        Assert.Equal((new DateOnly(2014, 4, 14), DatePrecision.Day), (entry.Date, entry.DatePrecision));
    }

    [Theory]
    [InlineData("country,date,text\nKenya,2014,Text.\n")]
    [InlineData("country,year,text\nKenya,2014,Text.\n")]
    [InlineData("country,date,year,text\nKenya,,2014.0,Text.\n")]
    public void AYearAloneIsADateOfThatPrecision(string table)
    {
        var entry = TableText.Entry(table);
        Assert.Equal((new DateOnly(2014, 1, 1), DatePrecision.Year), (entry.Date, entry.DatePrecision));
    }

    [Fact]
    public void TheNumberOfASessionIsNoDay()
    {
        var entry = TableText.Entry("country,date,text\nKenya,8 - May 2010,Text.\n");
        Assert.Equal((new DateOnly(2010, 5, 1), DatePrecision.Month), (entry.Date, entry.DatePrecision));
    }

    [Fact]
    public void ARowWithoutADateAmongDatedOnesIsRefusedAndNoSummary()
    {
        var outcome = TableText.Read("country,date,text\nKenya,2014-04-14,Text.\nKenya,,More.\n");
        Assert.Equal(3, Assert.Single(outcome.Refusals).Line);
        Assert.Empty(outcome.Document!.Summaries);
    }

    [Fact]
    public void ATableWithoutDatesHoldsSummaries()
    {
        var read = Reader.Taken(TableText.Read("country,text\nKenya,Torture goes on.\nKenya,So do arrests.\n"));
        Assert.Equal([1, 2], read.Summaries.Select(summary => summary.Position));
    }

    [Fact]
    public void DatesInNumbersAreReadAsAnotherOfTheColumnCanOnlyBeRead()
    {
        var outcome = TableText.Read("country,date,text\nKenya,03/04/2014,One.\nKenya,25/04/2014,Two.\n");
        Assert.Equal(
            [new DateOnly(2014, 4, 3), new DateOnly(2014, 4, 25)],
            Reader.Taken(outcome).Entries.Select(entry => entry.Date));
        Assert.Contains("25/04/2014", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country,date,text\nKenya,03/04/2014,One.\n")]
    [InlineData("country,date,text\nKenya,03/04/2014,One.\nKenya,25/04/2014,Two.\nKenya,04/25/2014,Three.\n")]
    public void ADateThatCanMeanTwoDaysIsRefused(string table) => Assert.Contains(
        TableText.Read(table).Refusals, refusal => refusal.Message.Contains("03/04/2014", StringComparison.Ordinal));

    [Fact]
    public void AMappingStatesTheOrderOfDayAndMonth() => Assert.Equal(
        new DateOnly(2014, 4, 3), TableText.Entry("country,date,text\nKenya,03/04/2014,One.\n", "dates=dmy").Date);

    [Fact]
    public void WhatIsNoDateRefusesItsRow()
    {
        var problem = TableText.TheProblem("country,date,text\nKenya,soon,Text.\n");
        Assert.StartsWith("row 2: ", problem, StringComparison.Ordinal);
        Assert.Contains("'soon'", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year,month,day", "2014,4,14", "2014-04-14", DatePrecision.Day)]
    [InlineData("Year,Month,Day", "2014,April,14", "2014-04-14", DatePrecision.Day)]
    [InlineData("año,mes,día", "2014.0,4.0,14.0", "2014-04-14", DatePrecision.Day)]
    [InlineData("iyear,imonth,iday", "2014,4,0", "2014-04-01", DatePrecision.Month)]
    [InlineData("iyear,imonth,iday", "2014,0,0", "2014-01-01", DatePrecision.Year)]
    [InlineData("day,n,o", "14 April 2014,,", "2014-04-14", DatePrecision.Day)]
    public void ADateInSeveralColumnsIsReadAsOne(string names, string cells, string date, DatePrecision precision)
    {
        var entry = TableText.Entry($"country,text,{names}\nKenya,Text.,{cells}\n");
        Assert.Equal(
            (DateOnly.Parse(date, CultureInfo.InvariantCulture), precision), (entry.Date, entry.DatePrecision));
    }

    [Fact]
    public void PartsOfADateAreKeptWhereAnotherColumnIsTheDate() => Assert.Equal(
        [new ExtraField("month", "5"), new ExtraField("day", "6")],
        TableText.Entry("country,text,date,month,day\nKenya,Text.,2014-04-14,5,6\n").Extra);

    [Fact]
    public void PartsThatAreNoDateRefuseTheirRow() => Assert.Contains(
        "2014-13-14",
        TableText.TheProblem("country,text,year,month,day\nKenya,Text.,2014,13,14\n"),
        StringComparison.Ordinal);

    [Fact]
    public void ADateOfATreatyIsReadAndItsMarkIsKept()
    {
        var entry = TableText.Entry(
            "Participant,Accession\nKenya,24 Jan 1983 a\n", "country=Participant,date=Accession,title:=A covenant");
        Assert.Equal(new DateOnly(1983, 1, 24), entry.Date);
        Assert.Equal([new ExtraField("Accession", "24 Jan 1983 a")], entry.Extra);
    }
}
