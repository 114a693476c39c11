using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace RightsGraph.Benchmarks.Scale;

/// <summary>
/// A folder of JSON Lines documents with real texts: those of all documents of another folder, repeated with changed
/// ids and dates to the number wanted, each time as a document of its own; of fewer than there are, some of each.
/// </summary>
internal sealed class ScaleTexts : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-scale-");

    /// <param name="originals">With compressed JSON Lines.</param>
    /// <param name="count">How many texts to write.</param>
    /// <param name="statesLanguage">Whether each record says that it is in English.</param>
    public ScaleTexts(string originals, int count, bool statesLanguage)
    {
        string[] files = [.. Directory.GetFiles(originals, "*.jsonl.gz").Order(StringComparer.Ordinal)];
        var every = Math.Max(1, files.Sum(file => ReadLines(file).Count()) / count);
        var left = count;
        for (var copy = 0; left > 0; copy++)
        {
            foreach (var file in files.TakeWhile(_ => left > 0))
            {
                left -= Write(file, copy, every, left, statesLanguage);
            }
        }
    }

    public string Folder => folder.FullName;

    /// <summary>What the records say, without the work of reading it being counted anywhere.</summary>
    public IEnumerable<JsonObject> Records() => Directory.GetFiles(Folder)
        .Order(StringComparer.Ordinal)
        .SelectMany(ReadLines)
        .Select(line => (JsonObject)JsonNode.Parse(line)!);

    public void Dispose() => folder.Delete(recursive: true);

    private int Write(string file, int copy, int every, int most, bool statesLanguage)
    {
        var path = Path.Combine(Folder, $"{copy:D3}-{Path.GetFileName(file)}");
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        var count = 0;
        foreach (var line in ReadLines(file).Where((_, place) => place % every == 0).Take(most))
        {
            var record = (JsonObject)JsonNode.Parse(line)!;
            record["id"] = $"{record["id"]}-{copy}";
            if (record["date"] is { } date)
            {
                record["date"] = DateOnly.Parse((string)date!, CultureInfo.InvariantCulture)
                    .AddDays(-(copy * 37) - (count % 11))
                    .ToString("O", CultureInfo.InvariantCulture);
            }

            if (statesLanguage)
            {
                record["language"] = "en";
            }
            else
            {
                record.Remove("language");
            }

            writer.WriteLine(record.ToJsonString());
            count++;
        }

        return count;
    }

    private static IEnumerable<string> ReadLines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
