using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Makes drafts of the rows of one table or sheet.</summary>
/// <param name="mapping">What its owner says of the columns.</param>
/// <param name="target">Takes the drafts.</param>
/// <param name="sheet">The sheet's name where there are several; null for a table.</param>
internal sealed class TableDrafts(DocumentMapping mapping, DraftDocument target, string? sheet)
{
    /// <summary>Of a table in which a row of one cell is a note, such as the source of the table.</summary>
    private const int MinColumns = 3;

    private readonly FieldMap map = new(mapping);

    /// <param name="rows">All rows, blank ones too.</param>
    /// <param name="onlyWithFields">Whether to leave a table alone whose names mean nothing.</param>
    /// <returns>Why nothing was read; null where the table was.</returns>
    public string? Read(IEnumerable<TableRow> rows, bool onlyWithFields)
    {
        using var all = rows.GetEnumerator();
        var head = new List<TableRow>();
        while (head.Count < TableHeader.MaxRows && all.MoveNext())
        {
            if (!all.Current.IsBlank)
            {
                head.Add(all.Current);
            }
        }

        var header = TableHeader.Find(head, mapping);
        if (header is null || (onlyWithFields && header.Score < 2))
        {
            return head.Count == 0
                ? "it has no rows"
                : "no row of it names columns of ours; let the first row name them, such as Country, Date, Title, Text";
        }

        var columns = TableColumns.Of(header.Names, map);
        if (map.Missing(header.Names).FirstOrDefault() is { } missing && !onlyWithFields)
        {
            var names = header.Names.Where(name => name.Length > 0).Select(FieldProblems.Shortened).Take(30);
            return $"the mapping names the column '{FieldProblems.Shortened(missing)}', which the table has not; it "
                + $"has {string.Join(", ", names)}";
        }

        foreach (var row in head.Take(header.Index))
        {
            target.LeaveOut(row.Number, LeftOutReasons.AboveTable, string.Join(" ", row.Cells).Trim());
        }

        target.HasDates |= columns.Has(RecordField.Date) || columns.Has(RecordField.Year)
            || columns.Has(RecordField.Day);
        foreach (var row in head.Skip(header.Index + 1))
        {
            Take(row, columns);
        }

        while (all.MoveNext())
        {
            Take(all.Current, columns);
        }

        return null;
    }

    private void Take(TableRow row, TableColumns columns)
    {
        var filled = row.Filled;
        if (filled == 0)
        {
            return;
        }

        if (filled == 1 && columns.Count >= MinColumns)
        {
            var note = row.Cells.First(cell => !string.IsNullOrWhiteSpace(cell));
            target.LeaveOut(row.Number, LeftOutReasons.TableNote, note);
            return;
        }

        if (row.IsTags)
        {
            target.LeaveOut(row.Number, LeftOutReasons.Tags, string.Join(" ", row.Cells).Trim());
            return;
        }

        if (row.Cells.Length > columns.Count && row.Cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            target.Refuse(
                new RecordDraft(row.Number) { Place = sheet },
                $"it has {row.Cells.Length} cells under {columns.Count} columns; put a cell that holds the delimiter "
                    + "in quotes");
            return;
        }

        foreach (var draft in columns.DraftsOf(row, sheet))
        {
            target.Add(draft);
        }
    }
}
