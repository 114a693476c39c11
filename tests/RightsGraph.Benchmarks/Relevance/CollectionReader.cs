using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>
/// Reads a folder with a test collection: <c>docs</c> or <c>corpus</c> as JSON Lines, <c>queries</c> as JSON Lines or
/// as lines of id and text, <c>qrels</c> as lines of query, document and grade or in TREC's four columns; each also
/// compressed, and with BEIR's header or without.
/// </summary>
internal static class CollectionReader
{
    private static readonly string[] DocumentFiles = ["docs.jsonl", "docs.jsonl.gz", "corpus.jsonl", "corpus.jsonl.gz"];

    /// <summary>Binary judgements are what published figures were measured with, where there are both.</summary>
    private static readonly string[] JudgementFiles =
        ["qrels.binary*.tsv", "qrels.tsv", "qrels.test.tsv", "qrels/test.tsv", "qrels.trec", "qrels.txt"];

    /// <summary>Null where the folder has no documents, no queries or no judgements.</summary>
    public static TestCollection? TryRead(DirectoryInfo folder)
    {
        var documents = Find(folder, DocumentFiles);
        var queries = Find(folder, "queries.tsv", "queries.tsv.gz", "queries.jsonl", "queries.jsonl.gz");
        var judgements = Find(folder, [.. JudgementFiles, .. JudgementFiles.Select(file => file + ".gz")]);
        return documents is null || queries is null || judgements is null
            ? null
            : Read(folder.Name, documents, queries, judgements);
    }

    /// <summary>With the queries that are there to tune on, where they are kept apart.</summary>
    public static TestCollection? TryReadForTuning(DirectoryInfo folder)
    {
        var documents = Find(folder, DocumentFiles);
        var queries = Find(folder, "queries-train.tsv");
        var judgements = Find(folder, "qrels-train.tsv");
        return documents is null || queries is null || judgements is null
            ? TryRead(folder)
            : Read($"{folder.Name}, training queries", documents, queries, judgements);
    }

    private static TestCollection Read(string name, string documents, string queries, string judgements)
    {
        var grades = Lines(judgements)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => int.TryParse(columns[^1], out _))
            .GroupBy(columns => columns[0])
            .ToDictionary(query => query.Key, Grades);
        return new TestCollection(
            name,
            [.. Lines(documents).Select(Document)],
            [
                .. Lines(queries)
                    .Select(Query)
                    .Where(query => grades.GetValueOrDefault(query.Id)?.Values.Any(grade => grade > 0) == true)
                    .Select(query => new JudgedQuery(query.Id, query.Text, grades[query.Id])),
            ]);
    }

    private static string? Find(DirectoryInfo folder, params string[] patterns) => patterns
        .Where(pattern => Directory.Exists(Path.Combine(folder.FullName, Path.GetDirectoryName(pattern)!)))
        .SelectMany(pattern => folder.EnumerateFiles(pattern))
        .FirstOrDefault()?.FullName;

    private static Dictionary<string, int> Grades(IEnumerable<string[]> rows)
    {
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var columns in rows)
        {
            grades[columns[^2]] = int.Parse(columns[^1], CultureInfo.InvariantCulture);
        }

        return grades;
    }

    private static TestDocument Document(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new TestDocument(
            Text(json, "id") ?? Text(json, "_id") ?? throw new InvalidDataException($"A document without id: {line}"),
            Text(json, "title"),
            Text(json, "text") ?? string.Empty);
    }

    private static (string Id, string Text) Query(string line)
    {
        if (!line.StartsWith('{'))
        {
            var columns = line.Split('\t', 2);
            return (columns[0], columns[^1]);
        }

        using var json = JsonDocument.Parse(line);
        return (Text(json, "id") ?? Text(json, "_id")!, Text(json, "text")!);
    }

    private static string? Text(JsonDocument json, string name) =>
        !json.RootElement.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.GetString();

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
