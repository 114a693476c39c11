using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Tests.Search;

public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("torture police court")]
    [InlineData("oil workers of the press, the law court and police torture, oil workers")]
    [InlineData("+torture +police +court +\"oil workers\"")]
    [InlineData("tort* polise~1 (+oil | court)")]
    public void ScoresDoNotDependOnHowTheIndexIsCut(string query)
    {
        var random = new Random(1);
        string[] words = ["torture", "police", "court", "oil", "workers", "law", "press"];
        var snapshot = SearchArchive.Snapshot(Enumerable.Range(1, 200).Select(id =>
            SearchArchive.Summary(id, string.Join(' ', random.GetItems(words, random.Next(3, 60))))));
        using var whole = SearchIndex.Build(snapshot);
        using var cut = IndexInSegmentsOf(7, snapshot);
        Assert.Equal(
            whole.Find(query).Hits.Select(hit => (hit.Document.Ordinal, hit.Score)),
            cut.Find(query).Hits.Select(hit => (hit.Document.Ordinal, hit.Score)));
        Assert.NotEmpty(whole.Find(query).Hits);
    }

    [Fact]
    public void AnEmptyArchiveAnswers()
    {
        using var index = SearchArchive.Index();
        Assert.Equal(0, index.Find("torture pol* x~").TotalCount);
        Assert.Equal(0, index.Find(string.Empty).TotalCount);
    }

    [Fact]
    public void ACancelledSearchThrows()
    {
        using var index = SearchArchive.IndexOfTexts("torture");
        var request = new SearchRequest { Query = "torture", First = 1 };
        Assert.Throws<OperationCanceledException>(() => index.Search(request, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void ADisposedIndexSaysSoAndItsHitsStillHighlight()
    {
        var index = SearchArchive.IndexOfTexts("torture");
        var hit = index.Find("torture").Hits[0];
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Find("torture"));
        Assert.Equal("<mark>torture</mark>", hit.Highlights(1, 10)[0].Html);
    }

    [Fact]
    public async Task ManyThreadsSearchAtOnce()
    {
        using var index = SearchArchive.IndexOfTexts(
            Enumerable.Range(1, 300).Select(number => $"torture case{number % 7}"));
        var expected = index.Find("torture case3").Hits.Select(hit => hit.Document.Id).ToList();
        var searches = Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Assert.Equal(expected, index.Find("torture case3").Hits.Select(hit => hit.Document.Id));
            }
        }));
        await Task.WhenAll(searches);
    }

    internal static SearchIndex IndexInSegmentsOf(int size, Snapshot snapshot)
    {
        var directory = new RAMDirectory();
        var analyzer = new TextAnalyzer();
        using var unused = new KeywordAnalyzer();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, unused)
        {
            MaxBufferedDocs = size,
            MergePolicy = NoMergePolicy.COMPOUND_FILES,
            Similarity = Ranking.Similarity,
        };
        using (var writer = new IndexWriter(directory, config))
        using (var mapper = new DocumentMapper(analyzer))
        {
            foreach (var record in snapshot.Documents)
            {
                writer.AddDocument(mapper.Map(record));
            }
        }

        return LuceneIndex.Open(directory, analyzer, report: null)
            .OpenFor(new SnapshotDocuments(snapshot));
    }
}
