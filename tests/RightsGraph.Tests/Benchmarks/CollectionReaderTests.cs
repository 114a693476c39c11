using System.IO.Compression;
using RightsGraph.Benchmarks.Relevance;

namespace RightsGraph.Tests.Benchmarks;

public sealed class CollectionReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-collection-");

    [Fact]
    public void AFolderIsReadWithTheQueriesThatHaveARelevantDocument()
    {
        WriteCompressed("docs.jsonl.gz", """{"id":"d1","title":"T","text":"One"}""", """{"id":"d2","text":"Two"}""");
        Write("queries.tsv", "1\tfirst \"query\"", "2\tnot judged", "3\tnothing relevant");
        Write("qrels.tsv", "1\td1\t2", "1\td2\t-1", "3\td1\t0");

        var collection = CollectionReader.TryRead(folder)!;
        Assert.Equal(folder.Name, collection.Name);
        Assert.Equal([new("d1", "T", "One"), new("d2", null, "Two")], collection.Documents);
        var query = Assert.Single(collection.Queries);
        Assert.Equal(("1", "first \"query\""), (query.Id, query.Text));
        Assert.Equal(new Dictionary<string, int> { ["d1"] = 2, ["d2"] = -1 }, query.Grades);
    }

    [Fact]
    public void BeirsAndTrecsFormatsAreReadToo()
    {
        Write("corpus.jsonl", """{"_id":"d1","title":"","text":"One","metadata":{}}""");
        Write("queries.jsonl", """{"_id":"7","text":"first"}""");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "qrels"));
        Write("qrels/test.tsv", "query-id\tcorpus-id\tscore", "7\td1\t1");
        Assert.Equal(1, CollectionReader.TryRead(folder)!.Queries.Single().Grades["d1"]);

        Write("qrels.tsv", "7 0 d1 3");
        Assert.Equal(3, CollectionReader.TryRead(folder)!.Queries.Single().Grades["d1"]);
    }

    [Fact]
    public void BinaryJudgementsArePreferred()
    {
        Write("docs.jsonl", """{"id":"1","text":"One"}""");
        Write("queries.tsv", "1\tfirst");
        Write("qrels.tsv", "1\t1\t4");
        Write("qrels.binary-all.tsv", "1\t1\t1");
        Assert.Equal(1, CollectionReader.TryRead(folder)!.Queries.Single().Grades["1"]);
    }

    [Fact]
    public void AFolderWithoutJudgementsIsNoCollection()
    {
        Write("docs.jsonl", """{"id":"1","text":"One"}""");
        Write("queries.tsv", "1\tfirst");
        Assert.Null(CollectionReader.TryRead(folder));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, params string[] lines) =>
        File.WriteAllLines(Path.Combine(folder.FullName, name), lines);

    private void WriteCompressed(string name, params string[] lines)
    {
        using var file = File.Create(Path.Combine(folder.FullName, name));
        using var writer = new StreamWriter(new GZipStream(file, CompressionMode.Compress));
        Array.ForEach(lines, writer.WriteLine);
    }
}
