using System.IO.Compression;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Tables;

public sealed class WorkbookTests
{
    private static readonly string[] Names = ["Country", "Date", "Text"];

    [Fact]
    public void ADateIsAsPreciseAsItsCellShows()
    {
        var read = Reader.Taken(Read(("Data", [Names, ["Kenya", "41743#1", "A"], ["Kenya", "41743#2", "B"],
            ["Kenya", "41743#3", "C"], ["Kenya", "41743#0", "D"]])));
        Assert.Equal(
            [
                (new DateOnly(2014, 4, 14), DatePrecision.Day), (new DateOnly(2014, 4, 1), DatePrecision.Month),
                (new DateOnly(2014, 1, 1), DatePrecision.Year), (new DateOnly(2014, 4, 14), DatePrecision.Day),
            ],
            read.Entries.Select(entry => (entry.Date, entry.DatePrecision)));
    }

    [Fact]
    public void TitlesAboveTheTableAreNoRows()
    {
        var outcome = Read(("Data", [["Incidents"], [], ["As of May"], [], Names, ["Kenya", "41743#1", "A"]]));
        Assert.Equal(6, Assert.Single(Reader.Taken(outcome).Entries).Lines.First);
        Assert.Equal(2, outcome.LeftOut.Count);
    }

    [Fact]
    public void NamesOverSeveralColumnsAreReadWithThoseUnderThem()
    {
        var outcome = Read(("Data", [["Place", "", "Date", "Text"], ["Country", "Town", "", ""],
            ["Kenya", "Nairobi", "41743#1", "A"]]));
        var entry = Assert.Single(Reader.Taken(outcome).Entries);
        Assert.Equal(("KEN", "A"), (entry.Country.Code, entry.Text));
        Assert.Equal([new ExtraField("Town", "Nairobi")], entry.Extra);
    }

    [Fact]
    public void EachSheetThatNamesItsColumnsIsReadAndTheOthersAreTold()
    {
        var outcome = Read(
            ("Cover", [["About this file"], ["Ask us"]]),
            ("2014", [Names, ["Kenya", "41743#1", "A"]]),
            ("2015", [Names, ["Chad", "42108#1", "B"]]));
        Assert.Equal(["KEN", "TCD"], Reader.Taken(outcome).Entries.Select(entry => entry.Country.Code));
        Assert.Contains("'Cover'", Assert.Single(outcome.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARefusalNamesTheSheet()
    {
        var outcome = Read(
            ("2014", [Names, ["Kenya", "41743#1", "A"]]), ("2015", [Names, ["Atlantis", "42108#1", "B"]]));
        Assert.StartsWith("sheet '2015', row 2: ", Assert.Single(outcome.Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkbookThatClaimsTenGigabytesIsRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WorkbookFile.Add(zip, "xl/workbook.xml", "<workbook/>");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var mebibyte = 0; mebibyte <= ReadLimits.DocumentBytes >> 20; mebibyte++)
            {
                sheet.Write(blanks);
            }
        }

        Assert.Contains(
            "unpacks to more",
            Reader.TheRefusal(Reader.Read("a.xlsx", stream.ToArray())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ACellInAColumnThatExcelHasNotIsRefused()
    {
        var bytes = WorkbookFile.Of(
            ("Data", [[.. Names, "Of \"COVID19\""], ["Kenya", "41743#1", "A", "r=\"ABCDE1\""]]));
        Assert.Single(Reader.Taken(Reader.Read("a.xlsx", bytes)).Entries);
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            WorkbookFile.Add(
                zip,
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>");
        }

        Assert.Contains(
            "does not have",
            Reader.TheRefusal(Reader.Read("a.xlsx", stream.ToArray())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ATextOfACellThatNoCellCanHoldIsRefused() => Assert.Contains(
        "a cell of the workbook has more than",
        Reader.TheRefusal(Reader.Read(
            "a.xlsx",
            WorkbookFile.Of(("Data", [Names, ["Kenya", "", new string('x', ReadLimits.RowLength + 1)]])))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ADamagedWorkbookIsRefused()
    {
        var bytes = WorkbookFile.Of(("Data", [Names, ["Kenya", "41743#1", "A"]]));
        for (var length = 4; length < bytes.Length; length += 97)
        {
            Assert.Null(Reader.Read("a.xlsx", bytes[..length]).Document);
        }
    }

    private static ReadOutcome Read(params (string Name, string[][] Rows)[] sheets) =>
        Reader.Read("a.xlsx", WorkbookFile.Of(sheets));
}
