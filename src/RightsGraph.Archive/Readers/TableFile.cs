namespace RightsGraph.Archive.Readers;

/// <summary>Reads an embedded table of words: tab-separated, with a header line.</summary>
internal static class TableFile
{
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(TableFile).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
