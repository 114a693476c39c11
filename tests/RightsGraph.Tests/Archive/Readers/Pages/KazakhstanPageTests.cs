using System.Globalization;
using System.Text;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Readers.Pages;

public sealed class KazakhstanPageTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(ProjectFolder.PathOf("seeds", "kazakhstan.txt"));
    private static readonly string[] Lines = Encoding.UTF8.GetString(Bytes).Split('\n');
    private static readonly ParsedDocument Page = Reader.Taken(Reader.Read("kazakhstan.txt", Bytes));

    [Fact]
    public void EveryRecordIsOfKazakhstanAndInEnglish()
    {
        Document[] records = [.. Page.Summaries, .. Page.Entries];
        Assert.All(records, record => Assert.Equal(("KAZ", "en"), (record.Country.Code, record.Language)));
    }

    [Fact]
    public void TheSummariesComeInPageOrderWithTheLatestYearsThatTheyName() =>
        Assert.Equal(
            [(1, 2011, new LineSpan(1, 1)), (2, 2013, new LineSpan(3, 3))],
            Page.Summaries.Select(summary => (summary.Position, summary.Year!.Value, summary.Lines)));

    [Fact]
    public void TheEntriesHaveTheirDatesAndTheirLines() =>
        Assert.Equal(
            [
                ("2014-04-14", 7, 8), ("2014-03-18", 9, 9), ("2014-01-21", 10, 11), ("2014-01-09", 12, 13),
                ("2013-12-13", 14, 14), ("2013-10-30", 15, 16), ("2013-10-30", 17, 18), ("2013-09-16", 19, 19),
                ("2013-08-22", 20, 21), ("2013-08-15", 22, 23),
            ],
            Page.Entries.Select(entry => (Iso(entry.Date), entry.Lines.First, entry.Lines.Last)));

    [Fact]
    public void TextsAreTheLinesOfThePageWithoutBulletAndIndent()
    {
        Assert.All(Page.Summaries, summary => Assert.Equal(LineText(summary.Lines.First), summary.Text));
        Assert.All(Page.Entries.Where(entry => entry.Lines.Last > entry.Lines.First), entry =>
            Assert.Equal(LineText(entry.Lines.Last), entry.Text));
    }

    [Fact]
    public void AnEntryOfOneLineHasNoText() =>
        Assert.Equal(
            [9, 14, 19],
            Page.Entries.Where(entry => entry.Text is null).Select(entry => entry.Lines.First));

    [Fact]
    public void AnEntryHasTheYearOfItsDateEvenWhereItsTextNamesAnother() =>
        Assert.All(Page.Entries, entry => Assert.Equal(entry.Date.Year, entry.Year));

    [Fact]
    public void RecordsAreNumberedInFileOrderAcrossBothKinds() =>
        Assert.Equal(
            Enumerable.Range(0, 12),
            Page.Summaries.Select(summary => summary.Ordinal).Concat(Page.Entries.Select(entry => entry.Ordinal)));

    [Fact]
    public void WhatThePageDoesNotSayStaysNull()
    {
        Assert.Equal(
            (null, null, null, null, null),
            (Page.Source.Title, Page.Source.Publisher, Page.Source.Licence, Page.Source.Url, Page.Source.Retrieved));
        Assert.All(Page.Entries, entry => Assert.Equal(
            (null, null, EntryKind.Unknown), (entry.Title, entry.Url, entry.Kind)));
    }

    [Fact]
    public void TheSourceStatesTheBytesHashAndTheMomentOfImport()
    {
        Assert.Same(Bytes, Page.Bytes);
        Assert.Equal(Reader.ImportedAt, Page.Source.ImportedAt);

        // By sha256sum over the page as it was given.
        Assert.Equal("7c8d741699e95e80f68cced99f89b4bb0b5ef48f2bb924d7c7fd883f858464db", Page.Source.Sha256);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LineText(int number) => Lines[number - 1].Trim(' ', '•', '\r');
}
