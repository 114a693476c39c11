using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace RightsGraph.Benchmarks;

/// <summary>
/// A folder with one JSON Lines document of real entries, repeated with changed ids and dates to the number wanted.
/// </summary>
internal sealed class EntrySeeds : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-benchmark-");

    /// <param name="file">Entries as compressed JSON Lines.</param>
    /// <param name="count">How many to write.</param>
    public EntrySeeds(string file, int count)
    {
        var lines = ReadLines(file);
        using var writer = new StreamWriter(Path.Combine(folder.FullName, "entries.jsonl"));
        for (var i = 0; i < count; i++)
        {
            // A stride coprime to the number of lines: few entries are then spread over all countries as many are.
            var entry = JsonNode.Parse(lines[(int)(i * 7919L % lines.Count)])!;
            var date = DateOnly.Parse((string)entry["date"]!, CultureInfo.InvariantCulture);
            entry["id"] = $"{entry["id"]}-{i}";
            entry["date"] = date
                .AddDays(-(i / lines.Count * 37) - (i % 11))
                .ToString("O", CultureInfo.InvariantCulture);
            writer.WriteLine(entry.ToJsonString());
        }
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    private static List<string> ReadLines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
