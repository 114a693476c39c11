namespace RightsGraph.Search.Queries.Parsing;

/// <summary>The names of fields in the query language, in any case.</summary>
internal static class FieldSyntax
{
    private static readonly (string Name, SearchField Field)[] Fields =
        [("title", SearchField.Title), ("text", SearchField.Text), ("country", SearchField.Country)];

    public static string NameOf(SearchField field) => Array.Find(Fields, known => known.Field == field).Name;

    /// <summary>The length of the field name and colon that a text begins with; 0 where it begins with none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, out SearchField field)
    {
        foreach (var (name, known) in Fields)
        {
            if (text.Length > name.Length
                && text[name.Length] == ':'
                && text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                field = known;
                return name.Length + 1;
            }
        }

        field = default;
        return 0;
    }
}
