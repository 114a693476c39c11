namespace RightsGraph.Archive.Readers;

public static class SourceNames
{
    /// <summary>The names that have a format, for messages.</summary>
    public const string Endings = "*.txt, *.txt.gz, *.jsonl or *.jsonl.gz";

    private const string Compressed = ".gz";

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
