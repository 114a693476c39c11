using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Tests.Search.Queries.Scoring;

public sealed class InExpB2SimilarityTests
{
    private static readonly string[] Texts =
    [
        // 1, 4, 16 and 64 words: the lengths that Lucene's own byte holds exactly.
        "a",
        "a a b c",
        string.Join(' ', Enumerable.Repeat("a b c d", 4)),
        string.Join(' ', Enumerable.Repeat("d e", 32)),
    ];

    [Fact]
    public void ScoresAreThoseOfLucenesOwnModel()
    {
        var lucene = new DFRSimilarity(new BasicModelIne(), new AfterEffectB(), new NormalizationH2());
        foreach (var word in "abcde")
        {
            var expected = Scores(lucene, word);
            var actual = Scores(new InExpB2Similarity(), word);
            Assert.NotEmpty(expected);
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, score => Assert.Equal(score.Value, actual[score.Key], 1e-4f));
        }
    }

    [Fact]
    public void NoTermTellsLessThanNothing()
    {
        Assert.InRange(InExpB2Similarity.Information(1, 1, 1_000_000), 0, double.MaxValue);
        Assert.InRange(InExpB2Similarity.Information(10, 10, 1_000_000), 0, double.MaxValue);
    }

    private static SortedDictionary<int, float> Scores(Similarity similarity, char word)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = similarity };
        using (var writer = new IndexWriter(directory, config))
        {
            Array.ForEach(Texts, text => writer.AddDocument([new TextField("text", text, Field.Store.NO)]));
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = similarity };
        var hits = searcher.Search(new TermQuery(new Term("text", word.ToString())) { Boost = 0.5f }, 10);
        return new SortedDictionary<int, float>(hits.ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score));
    }
}
