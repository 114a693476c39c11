using Lucene.Net.Search;
using RightsGraph.Search;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Tests.Search.Results;

public sealed class PartScorerTests
{
    [Theory]
    [InlineData("oil workers police")]
    [InlineData("burma burma police")]
    [InlineData("(burma (police | \"oil workers\")) title:myan*")]
    [InlineData("+police +(burma | country:KAZ) workers~1 oilworker*")]
    [InlineData("text:police text:\"oil workers\"~2 fire arms")]
    public void WhatThePartsScoreAddsUpToTheScore(string query)
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "The oil workers of Myanmar and Burma; police, oilworkers, firearms", "Myanmar"),
            SearchArchive.Summary(2, "Police of Burma", "Oil workers"),
            SearchArchive.Summary(3, "Worker, police and Myanmar again, Myanmar again"));
        var searcher = new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity };
        using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
        var compiled = index.Compile(new SearchRequest { Query = query }, clock);

        var hits = searcher.Search(compiled.Query, 10).ScoreDocs;
        var scores = new PartScorer(searcher, compiled.Parts, [.. hits.Select(hit => hit.Doc)]);

        Assert.NotEmpty(hits);
        Assert.All(hits, hit =>
            Assert.Equal(hit.Score, scores.Score(compiled.Query, hit.Doc)!.Sum(part => part.Score), hit.Score / 1e5));
    }
}
