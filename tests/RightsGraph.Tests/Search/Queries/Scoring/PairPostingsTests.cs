using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class PairPostingsTests
{
    [Theory]
    [InlineData("a", "b", 1)]
    [InlineData("b", "a", 3)]
    [InlineData("a", "a", 2)]
    [InlineData("c", "unknown", 1)]
    public void ThePlacesAreThoseThatAReaderWouldCount(string left, string right, int distance)
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, 300)
            .Select(_ => random.GetItems(["a", "b", "c", "d"], random.Next(1, 30)))
            .ToList();
        var expected = texts
            .Select((words, doc) => (doc, Count: Enumerable.Range(0, Math.Max(0, words.Length - distance))
                .Count(place => words[place] == left && words[place + distance] == right)))
            .Where(text => text.Count > 0)
            .ToList();

        using var reader = Read(texts);
        var found = PairPostings.Find(
            Assert.Single(reader.Leaves).AtomicReader, new Term("text", left), new Term("text", right), distance);
        Assert.Equal(expected, Enumerable.Range(0, found.Count).Select(place => found[place]));
        Assert.Equal(expected.Sum(text => text.Count), found.Frequency);
    }

    private static DirectoryReader Read(IEnumerable<string[]> texts)
    {
        var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var words in texts)
        {
            writer.AddDocument([new TextField("text", string.Join(' ', words), Field.Store.NO)]);
        }

        return DirectoryReader.Open(writer, applyAllDeletes: true);
    }
}
