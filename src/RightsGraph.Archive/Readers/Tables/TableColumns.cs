using System.Text.RegularExpressions;
using RightsGraph.Archive.Readers.Drafts;
using RightsGraph.Archive.Readers.Mapping;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>The columns of a table with the fields that they fill. Columns of translations, which Uwazi calls
/// <c>title__es</c>, make a record of their own for each language.</summary>
internal sealed partial class TableColumns
{
    private readonly Column[] columns;
    private readonly string?[] languages;

    private TableColumns(Column[] columns)
    {
        this.columns = columns;
        var translated = columns.Select(column => column.Language).OfType<string>().Distinct().ToList();
        var hasOwn = Array.Exists(columns, column => column.Language is null && IsWording(column.Field));
        languages = translated.Count == 0 ? [null] : hasOwn ? [null, .. translated] : [.. translated];
    }

    public int Count => columns.Length;

    public static TableColumns Of(string[] names, FieldMap map) => new(
    [
        .. names.Select((name, index) =>
        {
            var shown = name.Length > 0 ? name : $"column {TableHeader.ColumnLetters(index)}";
            return Translation().Match(name) is { Success: true } parts
                && LanguageTag.Normalize(parts.Groups["language"].Value) is { } language
                    ? new Column(parts.Groups["name"].Value, map.Of(parts.Groups["name"].Value), language)
                    : new Column(shown, map.Of(shown), null);
        }),
    ]);

    public bool Has(RecordField field) => Array.Exists(columns, column => column.Field.Field == field);

    public IEnumerable<RecordDraft> DraftsOf(TableRow row, string? place)
    {
        foreach (var language in languages)
        {
            var draft = new RecordDraft(row.Number) { HasLists = true, Place = place };
            for (var index = 0; index < row.Cells.Length && index < columns.Length; index++)
            {
                var column = columns[index];
                if (column.Language is null || column.Language == language)
                {
                    Fill(draft, column, row.Cells[index], language);
                }
            }

            var isTold = draft.First(RecordField.Title) is not null || draft.First(RecordField.Text) is not null;
            if (isTold || languages.Length == 1)
            {
                yield return draft;
            }
        }
    }

    private static void Fill(RecordDraft draft, Column column, string cell, string? language)
    {
        if (language is not null && column.Language is null && IsWording(column.Field))
        {
            // The wording of another language.
            return;
        }

        var value = language is not null && column.Field.Field == RecordField.Id && cell.Length > 0
            ? $"{cell}@{language}"
            : cell;
        draft.Add(column.Field, column.Name, value);
        if (language is not null && draft.First(RecordField.Language) is null)
        {
            draft.Add(RecordField.Language, "language", language);
        }
    }

    private static bool IsWording(FieldName field) => field.Field is RecordField.Title or RecordField.Text;

    private readonly record struct Column(string Name, FieldName Field, string? Language);

    [GeneratedRegex("^(?<name>.+)__(?<language>[A-Za-z]{2,3}(-[A-Za-z]{2,4})?)$")]
    private static partial Regex Translation();
}
