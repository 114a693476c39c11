using System.Globalization;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>The row of a table that names its columns. Titles and notes may stand above it, and a second row of names
/// over it, whose cells span several columns.</summary>
/// <param name="Index">Of the row among the first ones.</param>
/// <param name="Names">By column.</param>
/// <param name="Score">How many fields the names fill.</param>
internal sealed record TableHeader(int Index, string[] Names, int Score)
{
    /// <summary>Rows above the data that are looked at.</summary>
    public const int MaxRows = 40;

    private const int MaxNameLength = 120;

    /// <summary>Null where no row can be one.</summary>
    public static TableHeader? Find(IReadOnlyList<TableRow> rows, DocumentMapping mapping)
    {
        if (mapping.HeaderRow is { } stated)
        {
            var at = rows.ToList().FindIndex(row => row.Number == stated);
            return at < 0 ? null : Of(rows, at, mapping);
        }

        var candidates = Enumerable.Range(0, rows.Count)
            .Where(index => CanBeNames(rows[index]))
            .Select(index => Of(rows, index, mapping))
            .ToList();
        return candidates.Where(candidate => candidate.Score >= 2).MaxBy(candidate => candidate.Score)
            ?? candidates.Find(candidate => candidate.Score == 1 && candidate.Names.Length == 1)
            ?? candidates.Find(candidate => candidate.Names.Count(name => name.Length > 0) > 1);
    }

    /// <summary>Such as <c>B</c> for the second column.</summary>
    public static string ColumnLetters(int index)
    {
        var letters = "";
        for (index++; index > 0; index = (index - 1) / 26)
        {
            letters = (char)('A' + ((index - 1) % 26)) + letters;
        }

        return letters;
    }

    private static TableHeader Of(IReadOnlyList<TableRow> rows, int index, DocumentMapping mapping)
    {
        var cells = rows[index].Cells;
        var above = index > 0 && rows[index - 1].Number == rows[index].Number - 1 && rows[index - 1].Filled > 1
            && CanBeNames(rows[index - 1]) ? rows[index - 1].Cells : [];
        var names = new string[cells.Length];
        var map = new FieldMap(mapping);
        for (var column = 0; column < cells.Length; column++)
        {
            var name = cells[column].Trim();
            names[column] = name.Length > 0 || column >= above.Length ? name : above[column].Trim();
        }

        var fields = names.Where(name => name.Length > 0).Select(name => map.Of(name).Field).Distinct();
        return new TableHeader(index, names, fields.Count(field => field != RecordField.Extra));
    }

    private static bool CanBeNames(TableRow row) =>
        row.Filled > 0
        && Array.TrueForAll(row.Cells, cell => cell.Length <= MaxNameLength)
        && row.Cells.Count(IsNumber) <= row.Filled / 2;

    private static bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
