namespace RightsGraph.Archive.Readers;

public static class SourceNames
{
    /// <summary>The names that have a format, for messages.</summary>
    public const string Endings = "*.txt, *.md, *.html, *.csv, *.tsv, *.xlsx, *.xls, *.xml, *.rss, *.atom, *.json or "
        + "*.jsonl, or one of them compressed, *.gz";

    private const string Compressed = ".gz";

    private static readonly Dictionary<string, SourceFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = SourceFormat.CountryPage,
        [".jsonl"] = SourceFormat.JsonLines,
        [".csv"] = SourceFormat.Table,
        [".tsv"] = SourceFormat.Table,
        [".tab"] = SourceFormat.Table,
        [".xlsx"] = SourceFormat.Workbook,
        [".xlsm"] = SourceFormat.Workbook,
        [".xls"] = SourceFormat.Workbook,
        [".xml"] = SourceFormat.Feed,
        [".rss"] = SourceFormat.Feed,
        [".atom"] = SourceFormat.Feed,
        [".rdf"] = SourceFormat.Feed,
        [".wxr"] = SourceFormat.Feed,
        [".json"] = SourceFormat.Json,
        [".ndjson"] = SourceFormat.Json,
        [".geojson"] = SourceFormat.Json,
        [".html"] = SourceFormat.Html,
        [".htm"] = SourceFormat.Html,
        [".xhtml"] = SourceFormat.Html,
        [".md"] = SourceFormat.Markdown,
        [".markdown"] = SourceFormat.Markdown,
    };

    private static readonly Dictionary<string, SourceFormat>.AlternateLookup<ReadOnlySpan<char>> ByEnding =
        Formats.GetAlternateLookup<ReadOnlySpan<char>>();

    public static SourceFormat? FormatOf(string name) =>
        ByEnding.TryGetValue(EndingOf(name), out var format) ? format : null;

    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>With its dot and without that of compression; empty where there is none.</summary>
    public static ReadOnlySpan<char> EndingOf(string name) =>
        Path.GetExtension(IsCompressed(name) ? name.AsSpan(0, name.Length - Compressed.Length) : name);

    /// <summary>Files that come with documents and are none, and the mappings of a folder.</summary>
    public static bool IsCompanion(string name)
    {
        var file = Path.GetFileName(name.AsSpan());
        return file.StartsWith('.')
            || file.StartsWith("README", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("LICENCE", StringComparison.OrdinalIgnoreCase)
            || file.Equals(Mapping.MappingFile.Name, StringComparison.OrdinalIgnoreCase);
    }
}
