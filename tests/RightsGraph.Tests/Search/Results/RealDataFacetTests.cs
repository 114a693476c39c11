using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Results;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Results;

/// <summary>Counts over real texts, in an index of several segments, against a count over all hits.</summary>
public sealed class RealDataFacetTests
{
    [SkippableFact]
    public void FacetsAndTimelinesOfRecommendationsAreThoseOfAllHits()
    {
        var file = SharedData.Require("data/rights/upr-dev.jsonl.gz");
        var read = Reader.Taken(Reader.Read(Path.GetFileName(file), File.ReadAllBytes(file)));
        using var index = SearchIndexTests.IndexInSegmentsOf(5_000, SearchArchive.Snapshot(read.Entries));
        foreach (var query in new[] { "", "torture | prison", "women violence", "+death +penalty -abolish" })
        {
            var within = SearchFilter.YearBetween(2010, 2012);
            var asia = SearchFilter.RegionIn("Asia");
            var found = index.Search(new SearchRequest
            {
                Query = query,
                Where = SearchFilter.And(SearchFilter.On(FacetField.Region, asia), within),
                First = 1,
            });
            var hits = AllHits(index, query, SearchFilter.And(asia, within));
            Assert.Equal(found.TotalCount, hits.Count);
            AssertCounts(hits.Select(hit => hit.Country), found.Facets.Countries());
            AssertCounts(hits.Select(hit => hit.Year!.Value), found.Facets.Years());
            AssertCounts(
                hits.SelectMany(MentionFinder.MentionsOf).Select(mention => mention.Country), found.Facets.Mentions());
            AssertCounts(
                AllHits(index, query, within).Select(hit => hit.Country.Region), found.Facets.Regions());
            Assert.Equal(
                hits.CountBy(hit => new DateOnly(((Entry)hit).Date.Year, ((Entry)hit).Date.Month, 1))
                    .OrderBy(month => month.Key).Select(month => new TimelineBucket(month.Key, month.Value)),
                found.Facets.Timeline(TimelineInterval.Month).Buckets.Where(bucket => bucket.Count > 0));
        }
    }

    private static List<Document> AllHits(SearchIndex index, string query, SearchFilter where) =>
    [
        .. index.Search(new SearchRequest { Query = query, Where = where, First = int.MaxValue - 1 })
            .Hits.Select(hit => hit.Document),
    ];

    private static void AssertCounts<T>(IEnumerable<T> values, FacetCounts<T> counts)
        where T : notnull =>
        Assert.Equal(
            values.CountBy(value => value).ToDictionary(),
            counts.Values.ToDictionary(value => value.Value, value => value.Count));
}
