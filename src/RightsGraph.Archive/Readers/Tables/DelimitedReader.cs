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
        Skip(text, beginning.Skipped);

        try
        {
            var rows = DelimitedRows.Read(text, beginning, number =>
            {
                target.Note("quotes around a cell do not end where the cell does; from here on what stands behind "
                    + "them is part of the cell, as in Excel", number);
                var again = TextEncodings.Open(bytes, encoding, out _, out _)!;
                Skip(again, beginning.Skipped);
                return again;
            });
            return new TableDrafts(document.Mapping, target, sheet: null).Read(rows, onlyWithFields: false);
        }
        catch (CsvRecordTooLargeException large)
        {
            return $"row {large.RowNumber + 1} has more than {ReadLimits.RowLength:N0} characters; a quotation mark "
                + "that is never closed makes such rows";
        }
        catch (InvalidDataException limit)
        {
            return limit.Message;
        }
    }

    private static void Skip(TextReader text, int count)
    {
        for (; count > 0; count--)
        {
            text.Read();
        }
    }
}
