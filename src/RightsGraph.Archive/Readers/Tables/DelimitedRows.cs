using Sylvan.Data.Csv;

namespace RightsGraph.Archive.Readers.Tables;

internal static class DelimitedRows
{
    private const int BufferLength = 1 << 16;

    /// <param name="text">Behind what the beginning skips.</param>
    /// <param name="beginning">Delimiter and number of the first row.</param>
    /// <param name="onBadQuotes">Hears of the first row whose quotes are wrong, and opens the text again.</param>
    /// <exception cref="CsvRecordTooLargeException">A row is longer than is read.</exception>
    /// <exception cref="InvalidDataException">A row has more cells than are read, or is too long.</exception>
    public static IEnumerable<TableRow> Read(
        TextReader text, TableBeginning beginning, Func<int, TextReader> onBadQuotes)
    {
        var number = beginning.FirstRow;
        var hasBadQuotes = false;
        using (var reader = CsvDataReader.Create(new RowGuard(text, beginning.Delimiter), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = beginning.Delimiter,

            // A row that begins with # is one as any other, and no comment: no text has a noncharacter.
            Comment = '\uFFFF',
            BufferSize = BufferLength,
            MaxBufferSize = ReadLimits.RowLength,
        }))
        {
            while (Next(reader, number, ref hasBadQuotes) is { } row)
            {
                number++;
                yield return row;
            }
        }

        if (!hasBadQuotes)
        {
            yield break;
        }

        using var again = onBadQuotes(number);
        foreach (var cells in LooseRows.Read(again, beginning.Delimiter).Skip(number - beginning.FirstRow))
        {
            yield return RowOf(number++, cells);
        }
    }

    private static TableRow? Next(CsvDataReader reader, int number, ref bool hasBadQuotes)
    {
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            Demand(reader.RowFieldCount, number);
            var cells = new string[reader.RowFieldCount];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = reader.GetString(index);
            }

            return new TableRow(number, cells);
        }
        catch (CsvFormatException)
        {
            hasBadQuotes = true;
            return null;
        }
    }

    private static TableRow RowOf(int number, string[] cells)
    {
        Demand(cells.Length, number);
        return new TableRow(number, cells);
    }

    private static void Demand(int cells, int number)
    {
        if (cells > ReadLimits.Columns)
        {
            throw new InvalidDataException(
                $"row {number} has {cells:N0} cells; at most {ReadLimits.Columns:N0} are read of one");
        }
    }
}
