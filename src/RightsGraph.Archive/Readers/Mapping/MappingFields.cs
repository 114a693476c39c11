namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>The fields as mappings call them.</summary>
internal static class MappingFields
{
    private static readonly RecordField[] All =
        [.. Enum.GetValues<RecordField>().Where(field => field is not (RecordField.Extra or RecordField.CountryCode))];

    public static string[] Names { get; } = [.. All.Select(DocumentMapping.NameOf)];

    public static RecordField? Find(string name)
    {
        var index = Array.FindIndex(Names, known => known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? All[index] : null;
    }
}
