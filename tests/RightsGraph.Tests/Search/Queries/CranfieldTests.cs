using System.IO.Compression;
using System.Text.Json;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Queries;

/// <summary>
/// Keeps the ranking from getting worse: mean average precision over the Cranfield collection, judgements of
/// <c>qrels.binary-all1837.tsv</c>, the first 1,000 hits of each query. Lucene's defaults reach 0.420.
/// </summary>
public sealed class CranfieldTests
{
    private const double Reached = 0.445;

    [SkippableFact]
    public void TheMeanAveragePrecisionIsKept()
    {
        using var index = SearchArchive.Index(Documents(SharedData.Require("data/ir/cranfield/docs.jsonl.gz")));
        var relevant = Rows("data/ir/cranfield/qrels.binary-all1837.tsv")
            .ToLookup(row => row[0], row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture));
        var precisions = Rows("data/ir/cranfield/queries.tsv")
            .Where(row => relevant.Contains(row[0]))
            .Select(row => AveragePrecision(index, row[1], relevant[row[0]].ToHashSet()))
            .ToList();
        Assert.Equal(225, precisions.Count);
        Assert.InRange(precisions.Average(), Reached, 1);
    }

    private static double AveragePrecision(SearchIndex index, string query, HashSet<int> relevant)
    {
        var hits = index.Search(new SearchRequest { Query = query, First = 1000 }).Hits;
        var found = 0;
        return hits.Index().Where(hit => relevant.Contains(hit.Item.Document.Ordinal))
            .Sum(hit => (double)++found / (hit.Index + 1)) / relevant.Count;
    }

    private static IEnumerable<Document> Documents(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = (string name) => json.RootElement.GetProperty(name).GetString()!;
            var id = int.Parse(text("id"), System.Globalization.CultureInfo.InvariantCulture);
            yield return SearchArchive.Summary(id, text("text"), text("title"));
        }
    }

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(SharedData.Require(path)).Select(line => line.Split('\t'));
}
