using RightsGraph.Archive.Readers.Detection;
using RightsGraph.Archive.Readers.Drafts;
using Sylvan.Data.Csv;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Reads CSV and TSV: any delimiter, any line ends, any encoding that its words show.</summary>
internal sealed class DelimitedReader : IFormatReader
{
    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PlainBytes.Whole(document, ReadLimits.DocumentBytes, out var refusal) is not { } bytes)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var target = new DraftDocument(document, importedAt, "row");
        var problem = Read(bytes, document, target);
        return problem is null
            ? target.Close()
            : ReadOutcome.Refused(new Refusal(document.Name, null, problem));
    }

    private static string? Read(ReadOnlyMemory<byte> bytes, SourceDocument document, DraftDocument target)
    {
        var encoding = document.Mapping.Encoding;
        if (TextEncodings.Open(bytes, encoding, out var told, out var problem) is not { } first)
        {
            return problem;
        }

        if (told is not null)
        {
            target.Note(told);
        }

        var sample = new char[Delimiter.SampleLength];
        var length = first.ReadBlock(sample);
        var beginning = TableBeginning.Of(sample.AsSpan(0, length), isWhole: length < sample.Length, document.Name);
        using var text = TextEncodings.Open(bytes, encoding, out _, out _)!;
        for (var skipped = 0; skipped < beginning.Skipped; skipped++)
        {
            text.Read();
        }

        try
        {
            var rows = DelimitedRows.Read(text, beginning);
            return new TableDrafts(document.Mapping, target, sheet: null).Read(rows, onlyWithFields: false);
        }
        catch (CsvRecordTooLargeException large)
        {
            return $"row {large.RowNumber + 1} has more than {ReadLimits.RowLength:N0} characters; a quotation mark "
                + "that is never closed makes such rows";
        }
        catch (CsvFormatException wrong)
        {
            return $"row {wrong.RowNumber + 1}: quotes around a cell do not end where the cell does; double a "
                + "quotation mark inside of one";
        }
        catch (InvalidDataException limit)
        {
            return limit.Message;
        }
    }
}
