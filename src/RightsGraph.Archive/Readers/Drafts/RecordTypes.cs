namespace RightsGraph.Archive.Readers.Drafts;

internal enum RecordType
{
    Summary,
    Entry,
}

internal static class RecordTypes
{
    /// <summary>Null for anything else, such as a kind in a column that is called type.</summary>
    public static RecordType? Find(string? word) =>
        "summary".Equals(word, StringComparison.OrdinalIgnoreCase) ? RecordType.Summary
        : "entry".Equals(word, StringComparison.OrdinalIgnoreCase) ? RecordType.Entry
        : null;
}
