using System.Globalization;
using ExcelDataReader;

namespace RightsGraph.Archive.Readers.Tables;

internal static class WorkbookRows
{
    /// <summary>A row can claim any number, and those before it are blank.</summary>
    private const int MaxRows = 1_048_576;

    /// <exception cref="InvalidDataException">A row has more cells than are read.</exception>
    public static IEnumerable<TableRow> Read(IExcelDataReader sheet)
    {
        for (var number = 1; sheet.Read(); number++)
        {
            if (sheet.FieldCount > ReadLimits.Columns || number > MaxRows)
            {
                throw new InvalidDataException("A sheet of Excel has neither so many columns nor so many rows.");
            }

            var cells = new string[sheet.FieldCount];
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = TextOf(sheet, index);
            }

            yield return new TableRow(number, cells);
        }
    }

    private static string TextOf(IExcelDataReader sheet, int index) => sheet.GetValue(index) switch
    {
        null => "",
        string text => text,
        DateTime moment => DateOf(moment, sheet.GetNumberFormatString(index) ?? ""),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>A cell can show less of a day than it holds: its month, or its year.</summary>
    private static string DateOf(DateTime moment, string format)
    {
        var shown = WithoutLiterals(format);
        var hasYear = shown.Contains('y', StringComparison.OrdinalIgnoreCase);
        var hasDay = shown.Contains('d', StringComparison.OrdinalIgnoreCase);
        var hasMonth = shown.Contains('m', StringComparison.OrdinalIgnoreCase);
        var pattern = hasDay || !hasYear
            ? moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss"
            : hasMonth ? "yyyy-MM" : "yyyy";
        return moment.ToString(pattern, CultureInfo.InvariantCulture);
    }

    /// <summary>A format holds texts in quotes and languages in brackets, which have letters too.</summary>
    private static string WithoutLiterals(string format)
    {
        var kept = new System.Text.StringBuilder();
        var end = '\0';
        foreach (var letter in format)
        {
            if (end != '\0')
            {
                end = letter == end ? '\0' : end;
            }
            else if (letter is '"' or '[')
            {
                end = letter == '[' ? ']' : '"';
            }
            else
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }
}
