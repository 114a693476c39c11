using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>Proposes a mapping from what the first records hold in the columns whose names say nothing.</summary>
internal sealed class MappingProposal(DocumentMapping mapping)
{
    private const int SampleSize = 200;

    /// <summary>Of a column's values must be countries, or dates, to propose it.</summary>
    private const double Most = 0.9;

    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    private readonly HashSet<RecordField> found = [];
    private int seen;

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

    /// <summary>What to add to a refusal; empty where there is nothing to propose.</summary>
    public string Hint()
    {
        if (found.Contains(RecordField.Country) || found.Contains(RecordField.CountryCode)
            || mapping.Constants.ContainsKey(RecordField.Country))
        {
            return "";
        }

        var named = columns.Values.Where(column => column.Countries >= Most * column.Count).ToList();
        return named.Count switch
        {
            0 => "; state a column that holds the country with --map country=COLUMN, or one for all with "
                + "--map country:=NAME, or in rightsgraph.map.yaml beside the document",
            1 => $"; the values of '{FieldProblems.Shortened(named[0].Name)}' are countries: if the texts are about "
                + $"these, state it with --map {Option(named[0])}, or in rightsgraph.map.yaml beside the document",
            _ => $"; the values of {string.Join(" and ", named.Select(column => $"'{FieldProblems.Shortened(column.Name)}'"))} "
                + $"are countries: state which the texts are about, such as --map {Option(named[0])}",
        };
    }

    private static string Option(Column column) =>
        column.Name.AsSpan().ContainsAny(' ', ',', '=') ? $"'country=\"{column.Name}\"'" : $"country={column.Name}";

    private sealed class Column(string name)
    {
        public string Name { get; } = name;

        public int Count { get; private set; }

        public int Countries { get; private set; }

        public void See(string value)
        {
            Count++;
            Countries += value.Length is > 2 and < 100 && CountryTable.Default.Find(value) is not null ? 1 : 0;
        }
    }
}
