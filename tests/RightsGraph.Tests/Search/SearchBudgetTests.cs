using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Results;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Search;

/// <summary>What a search touches is charged before it is touched: the more there is of it, the more.</summary>
public sealed class SearchBudgetTests
{
    private static readonly Dictionary<string, Action<SearchResult>> Parts = new()
    {
        ["countries"] = result => result.Facets.Countries(),
        ["regions"] = result => result.Facets.Regions(),
        ["years"] = result => result.Facets.Years(),
        ["types"] = result => result.Facets.Types(),
        ["kinds"] = result => result.Facets.Kinds(),
        ["languages"] = result => result.Facets.Languages(),
        ["mentions"] = result => result.Facets.Mentions(),
        ["timeline"] = result => result.Facets.Timeline(TimelineInterval.Month),
        ["terms"] = result => _ = result.UnderstoodAs.Terms,
        ["reasons"] = result => result.Hits[0].Reasons(),
        ["highlights"] = result => result.Hits.ToList().ForEach(hit => hit.Highlights(1, 100)),
        ["excerpts"] = result => result.Hits.ToList().ForEach(hit => hit.Excerpt(100)),
    };

    public static TheoryData<string> Names => [.. Parts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatGoesWithTheHitsOfASearchIsCharged(string part)
    {
        var (few, many) = (ChargeOf(10, part), ChargeOf(40, part));
        Assert.True(few > 0, $"{few}");
        Assert.True(many > 3 * few, $"{few} became {many}");
    }

    [Fact]
    public void AFacetIsChargedOnce()
    {
        var charged = 0.0;
        using var index = IndexOf(10);
        var facets = Search(index, "\"torture prisoners\"~2", charge => charged += charge).Facets;
        facets.Countries();
        var first = charged;
        facets.Countries();
        Assert.Equal(first, charged);
    }

    /// <summary>Each value has a counter, however few hits there are.</summary>
    [Fact]
    public void AFacetOfManyValuesIsChargedMore()
    {
        Assert.True(ChargeOfTopics(20_000) > 100 * ChargeOfTopics(10));

        static double ChargeOfTopics(int count)
        {
            var topics = Enumerable.Range(0, count).Select(number => $"topic {number}");
            using var archive = ArchiveOf(Entry("e") with { Details = new RecordDetails { Topics = [.. topics] } });
            var charged = 0.0;
            var result = Search(archive.Index, "", charge => charged += charge);
            var search = charged;
            result.Facets.Topics();
            return charged - search;
        }
    }

    [Theory]
    [InlineData("\"torture prisoners\"~2", "torture prisoners")]
    [InlineData("tortura~2", "torture")]
    [InlineData("tortura~2", "tortura~1")]
    public void ADearerQueryIsChargedMore(string dear, string cheap)
    {
        using var index = IndexOf(40);
        Assert.True(ChargeOf(index, dear) > ChargeOf(index, cheap));
    }

    [Fact]
    public void ComparingALongTextIsChargedMore()
    {
        using var index = SearchArchive.IndexOfTexts(
            "torture of prisoners", string.Concat(Enumerable.Repeat("torture of prisoners ", 100)));
        double Charged(Document document)
        {
            var charged = 0.0;
            index.Related(document, 5, new SearchBudget(TimeSpan.FromHours(1), null, charge => charged += charge));
            return charged;
        }

        var charges = index.Snapshot.Documents.OrderBy(document => document.TextLength).Select(Charged).ToArray();
        Assert.True(charges[1] > 10 * charges[0], string.Join(' ', charges));
    }

    private static double ChargeOf(int texts, string part)
    {
        using var index = IndexOf(texts);
        var charged = 0.0;
        var result = Search(index, "\"torture prisoners\"~2", charge => charged += charge);
        var search = charged;
        Parts[part](result);
        return charged - search;
    }

    private static double ChargeOf(SearchIndex index, string query)
    {
        var charged = 0.0;
        Search(index, query, charge => charged += charge);
        return charged;
    }

    private static SearchResult Search(SearchIndex index, string query, Action<double> charge) => index.Search(
        new SearchRequest
        {
            Query = query,
            First = 50,
            Budget = new SearchBudget(TimeSpan.FromHours(1), null, charge),
        });

    private static SearchIndex IndexOf(int texts) =>
        SearchArchive.IndexOfTexts([.. Enumerable.Repeat("torture of many prisoners", texts)]);
}
