using System.IO.Compression;
using System.Security;
using System.Text;
using RightsGraph.Archive.Readers.Tables;

namespace RightsGraph.Tests.Archive.Readers.Tables;

/// <summary>A workbook of Excel, written part by part.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <param name="sheets">Each with rows of cells: a text, or a number with the index of its style behind #.</param>
    public static byte[] Of(params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                    + "Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relation}/"
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets>"
                + string.Concat(sheets.Select((sheet, index) =>
                    $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"s{index + 1}\"/>"))
                + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">"
                + string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"s{index + 1}\" Type=\"{Relation}/"
                    + $"worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/></Relationships>");

            // Style 1 shows a day, 2 a month, 3 a year.
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" "
                + "formatCode=\"mmm\\ yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/></numFmts><cellXfs "
                + "count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                + "</cellXfs></styleSheet>");
            for (var index = 0; index < sheets.Length; index++)
            {
                Add(zip, $"xl/worksheets/sheet{index + 1}.xml", SheetOf(sheets[index].Rows));
            }
        }

        return stream.ToArray();
    }

    public static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string SheetOf(string[][] rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>"
        + string.Concat(rows.Select((row, index) => $"<row r=\"{index + 1}\">"
            + string.Concat(row.Select((cell, column) =>
                CellOf(cell, $"{TableHeader.ColumnLetters(column)}{index + 1}")))
            + "</row>"))
        + "</sheetData></worksheet>";

    private static string CellOf(string cell, string place) => cell.Split('#') is [var number, var style]
        ? $"<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>"
        : cell.Length == 0 ? ""
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>";
}
