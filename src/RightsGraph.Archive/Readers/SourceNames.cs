namespace RightsGraph.Archive.Readers;

/// <summary>What a document's name tells of its format.</summary>
public static class SourceNames
{
    /// <summary>For messages: the endings that are read.</summary>
    public const string Endings = "*.txt, *.txt.gz, *.jsonl or *.jsonl.gz";

    private const string Compressed = ".gz";

    /// <summary>Null for a name with none of the <see cref="Endings"/>.</summary>
    public static SourceFormat? FormatOf(string name)
    {
        var plain = IsCompressed(name) ? name.AsSpan(0, name.Length - Compressed.Length) : name;
        if (plain.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFormat.CountryPage;
        }

        return plain.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? SourceFormat.JsonLines : null;
    }

    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);
}
