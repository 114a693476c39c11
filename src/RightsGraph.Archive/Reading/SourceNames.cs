namespace RightsGraph.Archive.Reading;

/// <summary>What a document's name tells of its format.</summary>
public static class SourceNames
{
    /// <summary>For messages: the endings that are read.</summary>
    public const string Endings = "*.txt, *.jsonl or *.jsonl.gz";

    /// <summary>Null for a name with none of the <see cref="Endings"/>.</summary>
    public static SourceFormat? FormatOf(string name)
    {
        if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFormat.CountryPage;
        }

        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || IsCompressed(name)
            ? SourceFormat.JsonLines
            : null;
    }

    public static bool IsCompressed(string name) => name.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);
}
