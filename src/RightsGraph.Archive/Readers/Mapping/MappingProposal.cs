using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>Proposes a mapping from what the first records hold in the columns whose names say nothing.</summary>
internal sealed class MappingProposal(DocumentMapping mapping)
{
    private const int SampleSize = 200;

    /// <summary>Of a column's values must be countries, or dates, to propose it.</summary>
    private const double Most = 0.9;

    /// <summary>Characters of a cell that is more than a label.</summary>
    private const int MinTextLength = 25;

    /// <summary>Of the rows must hold several words in a column, to propose it as the text.</summary>
    private const double MinPhrases = 0.5;

    /// <summary>Of columns that are named; tables can have thousands.</summary>
    private const int MaxNames = 12;

    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    private readonly HashSet<RecordField> found = [];
    private int seen;

    /// <summary>Of a document that has no columns.</summary>
    public WaysToState? Ways { get; set; }

    public void See(RecordDraft draft)
    {
        if (seen++ >= SampleSize)
        {
            return;
        }

        foreach (var value in draft.Values(RecordField.Extra))
        {
            if (!columns.TryGetValue(value.Name, out var column))
            {
                columns.Add(value.Name, column = new Column(value.Name));
            }

            column.See(value.Value);
        }

        found.UnionWith(Enum.GetValues<RecordField>().Where(field => draft.First(field) is not null));
    }

    /// <summary>Why texts without dates are not simply summaries: a column holds dates, and nobody says which they
    /// are. Null where there is none.</summary>
    public string? DoubtOfDates()
    {
        var dated = columns.Values.Where(column => column.Dates >= Most * Math.Max(column.Count, 1)).ToList();
        return dated.Count == 0 || found.Contains(RecordField.Date) || found.Contains(RecordField.Year)
            ? null
            : $"the values of {Listed(dated)} are dates, but the name does not say of what; where it is the date of "
                + $"the texts, state it with --map date={Quoted(dated[0].Name)}, else state type:=summary";
    }

    /// <summary>What to add to a refusal; empty where there is nothing to propose.</summary>
    /// <param name="otherPlace">Said where nothing that was met is a title or a text.</param>
    public string Hint(string otherPlace) =>
        HasWords ? CountryHint() : otherPlace.Length > 0 ? otherPlace : TextHint() + CountryHint();

    private string TextHint()
    {

        var longest = columns.Values.Where(column => column.Length > MinTextLength * column.Count
                && column.Phrases > MinPhrases * Math.Min(seen, SampleSize))
            .MaxBy(column => column.Length / Math.Max(1, column.Count));
        return longest is null
            ? "; no column seems to be a text; state a title or a text with --map title=COLUMN or text=COLUMN, or one "
                + $"for all with --map title:=WORDS{NamesOfColumns()}"
            : $"; where '{FieldProblems.Shortened(longest.Name)}' is the text, state it with --map "
                + $"text={Quoted(longest.Name)}";
    }

    private bool HasWords => Has(RecordField.Title) || Has(RecordField.Text);

    private bool Has(RecordField field) => found.Contains(field) || mapping.Constants.ContainsKey(field);

    private string NamesOfColumns() => columns.Count == 0 ? "" : "; what no field takes is "
        + string.Join(", ", columns.Values.Take(MaxNames).Select(column => $"'{FieldProblems.Shortened(column.Name)}'"))
        + (columns.Count > MaxNames ? ", …" : "");

    private string CountryHint()
    {
        if (Has(RecordField.Country) || Has(RecordField.CountryCode))
        {
            return "";
        }

        var named = columns.Values.Where(column => column.Countries >= Most * column.Count).ToList();
        return named.Count switch
        {
            _ when Ways is not null => $"; state it with {Ways.Country}",
            0 => "; state a column that holds the country with --map country=COLUMN, or one for all with "
                + "--map country:=NAME, or in rightsgraph.map.yaml beside the document",
            1 => $"; the values of '{FieldProblems.Shortened(named[0].Name)}' are countries: if the texts are about "
                + $"these, state it with --map {Option(named[0])}, or in rightsgraph.map.yaml beside the document",
            _ => $"; the values of {Listed(named)} are countries: state which the texts are about, such as "
                + $"--map {Option(named[0])}",
        };
    }

    private static string Listed(List<Column> columns) =>
        string.Join(" and ", columns.Select(column => $"'{FieldProblems.Shortened(column.Name)}'"));

    private static string Option(Column column) => $"country={Quoted(column.Name)}";

    /// <summary>For a shell, and for the commas of a mapping. Spreadsheets have names of several lines.</summary>
    private static string Quoted(string name) =>
        name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '-')
            ? name
            : $"'\"{Escaped(name.ReplaceLineEndings(" "))}\"'";

    private static string Escaped(string name) => name
        .Replace("\"", "\"\"", StringComparison.Ordinal)
        .Replace("'", "'\\''", StringComparison.Ordinal);

    private sealed class Column(string name)
    {
        private static readonly DateOptions Dmy = new() { Today = new DateOnly(9999, 1, 1), Order = DayOrder.Dmy };

        public string Name { get; } = name;

        public int Count { get; private set; }

        public int Countries { get; private set; }

        public int Dates { get; private set; }

        public long Length { get; private set; }

        /// <summary>Values that are no number and no address; scripts without blanks have phrases too.</summary>
        public int Phrases { get; private set; }

        public void See(string value)
        {
            Count++;
            Length += value.Length;
            Phrases += !value.Contains("://", StringComparison.Ordinal)
                && value.Any(letter => letter == ' ' || letter > '\u0E00') && value.Any(char.IsLetter) ? 1 : 0;
            Dates += value.Length is > 5 and < 40 && value.Any(letter => !char.IsAsciiDigit(letter))
                && DraftDates.Read(value, Dmy) is { IsRead: true, Precision: not DatePrecision.Year } ? 1 : 0;
            Countries += value.Length is > 2 and < 100 && CountryTable.Default.Find(value) is not null ? 1 : 0;
        }
    }
}
