using Lucene.Net.Index;
using RightsGraph.Search;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Tests.Search.Queries.Execution;

public sealed class IndexCachesTests
{
    [Fact]
    public void AnIndexHasOneSetOfCaches()
    {
        using var index = SearchArchive.IndexOfTexts("police");
        using var other = SearchArchive.IndexOfTexts("police");
        var caches = IndexCaches.For(index.Reader);
        Assert.Same(caches, IndexCaches.For(index.Reader));
        Assert.Same(caches.TextOnly, caches.TextOnly);
        Assert.NotSame(caches, IndexCaches.For(other.Reader));
    }

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(0)]
    public void TermStatisticsAreThoseOfLuceneCachedOrNot(long maxBytes)
    {
        using var keeper = IndexKeeper.InMemory();
        keeper.UpdateTo(Snapshot(1, 30)).Dispose();
        using var index = keeper.UpdateTo(Snapshot(3, 30));
        var cache = new TermStatisticsCache(index.Reader, maxBytes);
        foreach (var word in new[] { "polic", "prison", "absent", "prison", "polic" })
        {
            var term = new Term(IndexFields.Content, word);
            Assert.Equal(index.Reader.DocFreq(term), cache.DocumentCount(term));
            Assert.Equal(index.Reader.TotalTermFreq(term), cache.Frequency(term));
        }

        Assert.Equal(28, cache.DocumentCount(new Term(IndexFields.Content, "polic")));
    }

    private static RightsGraph.Archive.Snapshots.Snapshot Snapshot(int first, int last) => SearchArchive.Snapshot(
        Enumerable.Range(first, last - first + 1)
            .Select(number => SearchArchive.Summary(number, number % 2 == 0 ? "police" : "police prison prison")));
}
