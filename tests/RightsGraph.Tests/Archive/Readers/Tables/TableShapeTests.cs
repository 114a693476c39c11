using System.Text;
using RightsGraph.Archive.Readers;

namespace RightsGraph.Tests.Archive.Readers.Tables;

public sealed class TableShapeTests
{
    private const string Rows = "country,date,text\nKenya,2014-04-14,\"One; two, three\"\nChad,2014-04-15,Four\n";

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void TheDelimiterIsTheOneThatMakesColumns(char delimiter)
    {
        var table = $"country{delimiter}date{delimiter}text\nKenya{delimiter}2014-04-14{delimiter}\"a, b; c\"\n";
        Assert.Equal("a, b; c", TableText.Entry(table).Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void AnyLineEndsARow(string end)
    {
        var entries = TableText.Entries(Rows.Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(["One; two, three", "Four"], entries.Select(entry => entry.Text));
        Assert.Equal([2, 3], entries.Select(entry => entry.Lines.First));
    }

    [Fact]
    public void ACellMayHoldLineEndsAndQuotes()
    {
        var entries = TableText.Entries(
            "country,date,text\nKenya,2014-04-14,\"One \"\"word\"\"\n\nand more\"\nChad,2014-04-15,Two\n");
        Assert.Equal("One \"word\"\n\nand more", entries[0].Text);
        Assert.Equal(3, entries[1].Lines.First);
    }

    [Fact]
    public void WhatStandsBehindQuotesBelongsToTheCellAndIsTold()
    {
        var outcome = TableText.Read(
            "country,date,text\nKenya,2014-04-14,One\nChad,2014-04-15,\"Two, and\";\nMali,2014-04-16,\"Three\"\n");
        Assert.Equal(["One", "Two, and;", "Three"], Reader.Taken(outcome).Entries.Select(entry => entry.Text));
        Assert.Equal(3, Assert.Single(outcome.Notes).Line);
    }

    [Fact]
    public void TheLineOfExcelThatNamesTheDelimiterIsNoRow() => Assert.Equal(
        "a,b", TableText.Entry("sep=;\r\ncountry;date;text\r\nKenya;2014-04-14;a,b\r\n").Text);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AnEncodingIsDecidedByWhatIsValid(byte[] bytes)
    {
        var entry = Assert.Single(Reader.Taken(TableText.Read(bytes)).Entries);
        Assert.Equal(("CIV", "Être libre, señor – ça va"), (entry.Country.Code, entry.Text));
    }

    [Fact]
    public void AnOldEncodingIsTold()
    {
        var outcome = TableText.Read(Bytes("windows-1252"));
        Assert.Contains("windows-1252", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    public void ACyrillicEncodingIsDecidedByItsWords(string encoding)
    {
        const string Text = "Права человека в Казахстане: задержания, пытки и суды";
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"country,date,text\nKazakhstan,2014-04-14,\"{Text}\"\n");
        Assert.Equal(Text, Assert.Single(Reader.Taken(TableText.Read(bytes)).Entries).Text);
    }

    [Theory]
    [InlineData("Суд освободил поэта и его брата")]
    [InlineData("L’étudiant a été libéré – déjà")]
    public void DamagedUtf8IsNoOtherEncoding(string text)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"country,date,text\nKenya,2014-04-14,{text}"), 0xD0, (byte)'\n'];
        Assert.Contains("UTF-8", Reader.TheRefusal(TableText.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesOfNoEncodingAreRefused()
    {
        byte[] bytes = [.. "country,date,text\nKenya,2014-04-14,"u8, 0x61, 0x81, 0x62, 0x9D, 0x63, 0x8F, 0x64];
        Assert.StartsWith(
            "line 2, byte 37: it is not valid UTF-8",
            Reader.TheRefusal(TableText.Read(bytes)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatStandsAboveTheNamesIsTold()
    {
        var outcome = TableText.Read(
            "Incidents of 2014,,\nAs of 1 May,,\n,,\ncountry,date,text\nKenya,2014-04-14,Text.\n");
        Assert.Single(Reader.Taken(outcome).Entries);
        Assert.Equal(["Incidents of 2014", "As of 1 May"], outcome.LeftOut.Select(row => row.Text));
    }

    [Fact]
    public void ANoteBelowTheTableIsTold()
    {
        var outcome = TableText.Read("country,date,text\nKenya,2014-04-14,Text.\n\nSource: A group,,\n");
        Assert.Single(Reader.Taken(outcome).Entries);
        Assert.Equal("Source: A group", Assert.Single(outcome.LeftOut).Text);
    }

    [Fact]
    public void ACellTooManyRefusesItsRow()
    {
        var outcome = TableText.Read("country,date,text\nKenya,2014-04-14,One, two\nChad,2014-04-15,Three\n");
        Assert.Equal(2, Assert.Single(outcome.Refusals).Line);
        Assert.Single(outcome.Document!.Entries);
    }

    [Fact]
    public void ATableWithoutNamesIsRefused() => Assert.Contains(
        "no row of it names columns", TableText.TheProblem("1,2,3\n4,5,6\n"), StringComparison.Ordinal);

    [Fact]
    public void ManyBadRowsOfATableWithoutAGoodOneAreOneRefusal()
    {
        var table = "text,title\n" + string.Concat(Enumerable.Repeat("A text,A title\n", 1_000));
        var problem = TableText.TheProblem(table);
        Assert.StartsWith("none of its 1,000 rows", problem, StringComparison.Ordinal);
        Assert.Contains("--map country=COLUMN", problem, StringComparison.Ordinal);
    }

    public static TheoryData<byte[]> Encodings() =>
    [
        Bytes("utf-8"),
        [.. Encoding.UTF8.Preamble, .. Bytes("utf-8")],
        [.. Encoding.Unicode.Preamble, .. Bytes("utf-16")],
        Bytes("utf-16"),
        [.. Encoding.BigEndianUnicode.Preamble, .. Bytes("utf-16BE")],
        Bytes("windows-1252"),
        Bytes("macintosh"),
    ];

    private static byte[] Bytes(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(encoding).GetBytes(
            "country,date,text\nCôte d'Ivoire,2014-04-14,\"Être libre, señor – ça va\"\n");
    }

    [Fact]
    public void ARowOfTagsIsLeftOutAndTold()
    {
        var outcome = TableText.Read(
            "country,date,text,source\n#country+name,#date,#description,\nKenya,2014-04-14,One.,A Group\n");
        Assert.Equal("One.", Assert.Single(Reader.Taken(outcome).Entries).Text);
        Assert.Equal(LeftOutReasons.Tags, Assert.Single(outcome.LeftOut).Reason);
    }

    [Fact]
    public void ARowThatBeginsWithANumberSignIsNoComment() => Assert.Equal(
        ["#First", "Second", "#Third"],
        TableText.Entries(
            "title,country,date\n#First,Kenya,2014-04-14\nSecond,Kenya,2014-04-14\n\"#Third\",Kenya,2014-04-14\n")
            .Select(entry => entry.Title));
}
