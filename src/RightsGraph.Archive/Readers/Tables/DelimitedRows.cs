using Sylvan.Data.Csv;

namespace RightsGraph.Archive.Readers.Tables;

internal static class DelimitedRows
{
    private const int BufferLength = 1 << 16;

    /// <exception cref="CsvFormatException">Quotes are wrong.</exception>
    /// <exception cref="CsvRecordTooLargeException">A row is longer than is read.</exception>
    /// <exception cref="InvalidDataException">A row has more cells than are read.</exception>
    public static IEnumerable<TableRow> Read(TextReader text, TableBeginning beginning)
    {
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = beginning.Delimiter,
            BufferSize = BufferLength,
            MaxBufferSize = ReadLimits.RowLength,
        });
        var number = beginning.FirstRow;
        while (reader.Read())
        {
            var count = reader.RowFieldCount;
            if (count > ReadLimits.Columns)
            {
                throw new InvalidDataException(
                    $"row {number} has {count:N0} cells; at most {ReadLimits.Columns:N0} are read of one");
            }

            var cells = new string[count];
            for (var index = 0; index < count; index++)
            {
                cells[index] = reader.GetString(index);
            }

            yield return new TableRow(number++, cells);
        }
    }
}
