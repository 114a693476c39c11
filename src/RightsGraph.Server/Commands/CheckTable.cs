using System.Globalization;
using RightsGraph.Archive.Records;
using Spectre.Console;

namespace RightsGraph.Server.Commands;

/// <summary>Shows what was read of a document: a row for each record, what was left out, and the totals.</summary>
internal static class CheckTable
{
    private const int MaxRows = 100;
    private const int MaxTitle = 40;
    private const int MaxWords = 48;

    public static void Write(ReadOutcome outcome)
    {
        if (outcome.Document is { } document)
        {
            Terminal.Output.Write(Records(document));
        }

        foreach (var group in outcome.LeftOut.GroupBy(left => left.Reason))
        {
            var lines = group.Sum(left => (long)left.Lines.Last - left.Lines.First + 1);
            var fate = group.Key == LeftOutReasons.FrontMatter ? "read" : "left out";
            Console.Out.WriteLine(
                $"{fate} {DocumentMessages.Count(lines, "line", "lines")} ({group.Key}): "
                    + string.Join("; ", group.Take(3).Select(Describe))
                    + (group.Count() > 3 ? "; …" : ""));
        }

        foreach (var note in outcome.Notes)
        {
            Console.Out.WriteLine(DocumentMessages.Describe(note));
        }
    }

    private static Table Records(ParsedDocument document)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "country", "date", "kind", "title", "text", "lines" })
        {
            table.AddColumn(new TableColumn(column).NoWrap());
        }

        var records = document.Summaries.Concat<Document>(document.Entries).OrderBy(record => record.Ordinal).ToList();
        foreach (var record in records.Take(MaxRows))
        {
            table.AddRow(
                string.Join(' ', record.Countries.Select(country => country.Code)),
                DateOf(record),
                record is Entry entry ? entry.Kind.ToString().ToUpperInvariant() : "SUMMARY",
                Cell(record.Title, MaxTitle),
                Cell(record.Text, MaxWords),
                record.Lines.First == record.Lines.Last
                    ? Number(record.Lines.First)
                    : $"{Number(record.Lines.First)}–{Number(record.Lines.Last)}");
        }

        return records.Count <= MaxRows
            ? table
            : table.AddRow("…", $"and {records.Count - MaxRows:N0} more", "", "", "", "");
    }

    /// <summary>As much of the date as the document states.</summary>
    public static string DateOf(Document record) => record switch
    {
        Entry { DatePrecision: DatePrecision.Month } entry =>
            entry.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Entry { DatePrecision: DatePrecision.Day } entry => entry.Date.ToString("O", CultureInfo.InvariantCulture),
        _ => record.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "",
    };

    private static string Describe(LeftOut left) =>
        $"{Number(left.Lines.First)} '{Printable.Sanitize(left.Text)}'";

    private static string Cell(string? text, int length)
    {
        var line = Printable.Sanitize((text ?? "").ReplaceLineEndings(" "));
        var end = line.Length > length && char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return Markup.Escape(line.Length > length ? string.Concat(line.AsSpan(0, end), "…") : line);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
