using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class PairPostingsTests
{
    // None is a stop word.
    private static readonly string[] Letters = ["b", "c", "d", "f"];

    [Theory]
    [InlineData("a", "b", 1)]
    [InlineData("b", "a", 3)]
    [InlineData("a", "a", 2)]
    [InlineData("c", "unknown", 1)]
    public void TextsAndFrequenciesAreThoseThatAReaderCounts(string left, string right, int distance)
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
        var found = PairPostings.Intersect(
            Assert.Single(reader.Leaves).AtomicReader, new Term("text", left), new Term("text", right), distance);
        Assert.Equal(expected, Enumerable.Range(0, found.Count).Select(place => found[place]));
        Assert.Equal(expected.Sum(text => text.Count), found.TotalFrequency);
    }

    [Fact]
    public void BigramTermsTellWhatPositionsTell()
    {
        var random = new Random(2);
        List<Summary> texts =
        [
            .. Enumerable.Range(1, 200).Select(id => SearchArchive.Summary(
                id, Words(random, 30), title: random.Next(2) == 0 ? Words(random, 3) : null)),
        ];
        using var keeper = IndexKeeper.InMemory();
        using var all = keeper.UpdateTo(SearchArchive.SnapshotOf(1, texts));
        using var index = keeper.UpdateTo(SearchArchive.SnapshotOf(2, texts.Where(text => text.Ordinal % 9 > 0)));
        var bigrams = IndexCaches.For(index.Reader).Bigrams;
        Assert.True(index.Reader.HasDeletions);
        foreach (var (left, right) in Letters.SelectMany(left => Letters.Select(right => (left, right))))
        {
            Assert.NotNull(bigrams.NumberOf(left));
            var pair = new WordPair(StemSet.Create(left, "unknown"), StemSet.Create(right), Distance: 1);
            Assert.All(index.Reader.Leaves, leaf =>
            {
                var expected = PairPostings.Find(leaf.AtomicReader, IndexFields.Content, pair, BigramWords.None);
                var actual = PairPostings.Find(leaf.AtomicReader, IndexFields.Content, pair, bigrams);
                Assert.NotEqual(0, expected.Count);
                Assert.Equal(expected.TotalFrequency, actual.TotalFrequency);
                Assert.Equal(
                    Enumerable.Range(0, expected.Count).Select(text => expected[text]),
                    Enumerable.Range(0, actual.Count).Select(text => actual[text]));
            });
        }
    }

    private static string Words(Random random, int count) => string.Join(' ', random.GetItems(Letters, count));

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
