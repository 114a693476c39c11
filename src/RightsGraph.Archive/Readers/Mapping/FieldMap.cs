namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>Which of a document's names fills which field: what the mapping says, else what the names mean by
/// themselves. Names are met one by one, as the paths of a JSON document are.</summary>
internal sealed class FieldMap(DocumentMapping mapping)
{
    private readonly Dictionary<string, FieldName> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldName> mapped = MappedNames(mapping);
    private readonly HashSet<RecordField> fields = [];

    /// <summary>Whether any name fills the field.</summary>
    public bool Has(RecordField field) => fields.Contains(field);

    /// <summary>Columns that the mapping names and nothing has.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> names)
    {
        var folded = names.Select(FieldNames.Fold).ToHashSet(StringComparer.Ordinal);
        return mapping.Columns.Values.SelectMany(columns => columns)
            .Where(column => !folded.Contains(FieldNames.Fold(column)));
    }

    public bool IsMapped(string name) => mapped.Count > 0 && mapped.ContainsKey(FieldNames.Fold(name));

    public FieldName Of(string name)
    {
        if (!known.TryGetValue(name, out var field))
        {
            field = Decide(name);
            known.Add(name, field);
            fields.Add(field.Field);
        }

        return field;
    }

    private FieldName Decide(string name)
    {
        if (mapped.TryGetValue(FieldNames.Fold(name), out var stated))
        {
            return stated;
        }

        // What the mapping takes from elsewhere is not also found by its name.
        return FieldNames.Find(name) is { } found && !mapping.Columns.ContainsKey(found.Field)
            && !(found.Field == RecordField.CountryCode && mapping.Columns.ContainsKey(RecordField.Country))
            ? found
            : new FieldName(RecordField.Extra, 0);
    }

    private static Dictionary<string, FieldName> MappedNames(DocumentMapping mapping)
    {
        var names = new Dictionary<string, FieldName>(StringComparer.Ordinal);
        foreach (var (field, columns) in mapping.Columns)
        {
            for (var rank = 0; rank < columns.Count; rank++)
            {
                names.TryAdd(FieldNames.Fold(columns[rank]), new FieldName(field, rank));
            }
        }

        return names;
    }
}
