using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Reads workbooks of Excel, each sheet that has a row of names as a table.</summary>
internal sealed class WorkbookReader : IFormatReader
{
    // Old workbooks state code pages, which the runtime knows only when it is told so.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PlainBytes.Whole(document, ReadLimits.DocumentBytes, out var refusal) is not { } bytes)
        {
            return ReadOutcome.Refused(refusal!);
        }

        try
        {
            var target = new DraftDocument(document, importedAt, "row");
            var problem = ProblemOfSize(bytes) ?? Read(bytes, document, target);
            return problem is null
                ? target.Close()
                : ReadOutcome.Refused(new Refusal(document.Name, null, problem));
        }
        catch (InvalidPasswordException)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name, null, "the workbook is protected by a password; save it without one"));
        }
        catch (HeaderException)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name,
                null,
                "it is no workbook of Excel; save a document of Word as plain text or as a web page"));
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            // On damage the library throws what its parsers throw, and also what arrays do.
            return ReadOutcome.Refused(new Refusal(
                document.Name, null, "the workbook is damaged; open it in Excel or LibreOffice and save it again"));
        }
    }

    private static string? Read(ReadOnlyMemory<byte> bytes, SourceDocument document, DraftDocument target)
    {
        using var stream = new Detection.ReadOnlyMemoryStream(bytes);
        using var workbook = ExcelReaderFactory.CreateReader(stream);
        var hasSheets = workbook.ResultsCount > 1;
        var (read, problems) = (0, new List<string>());
        do
        {
            var name = FieldProblems.Shortened(workbook.Name ?? "");
            if (document.Mapping.Sheet is { } only
                ? !string.Equals(only, workbook.Name, StringComparison.OrdinalIgnoreCase)
                : hasSheets && workbook.VisibleState != "visible")
            {
                problems.Add($"sheet '{name}' is left alone");
                continue;
            }

            var place = hasSheets ? $"sheet '{name}'" : null;
            var drafts = new TableDrafts(document.Mapping, target, place);
            var onlyWithFields = hasSheets && document.Mapping.Sheet is null;
            if (drafts.Read(WorkbookRows.Read(workbook), onlyWithFields) is { } problem)
            {
                problems.Add(hasSheets ? $"sheet '{name}': {problem}" : problem);
            }
            else
            {
                read++;
            }
        }
        while (workbook.NextResult());

        if (read == 0)
        {
            return problems.Count > 0 ? string.Join("; ", problems.Take(5)) : "the workbook has no sheet";
        }

        problems.ForEach(problem => target.Note(problem));
        return null;
    }

    /// <summary>Sheets are read row by row; all other parts are in memory at once.</summary>
    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the parts of a workbook unpack to, which the runtime holds them to: a few kilobytes can claim
    /// ten gigabytes.</summary>
    private static string? ProblemOfSize(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("PK"u8))
        {
            return null;
        }

        using var zip = new ZipArchive(new Detection.ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (total > ReadLimits.DocumentBytes
                || (entry.Length > ReadLimits.SharedStringsBytes && !IsSheet(entry)))
            {
                return $"the workbook unpacks to more than {ReadLimits.DocumentBytes:N0} bytes, or its texts alone to "
                    + $"more than {ReadLimits.SharedStringsBytes:N0}; divide it, or save its sheets as CSV";
            }
        }

        // Only now, as this unpacks each of them.
        return zip.Entries.Where(IsSheet).Select(SheetScan.ProblemOf).FirstOrDefault(problem => problem is not null);
    }
}
