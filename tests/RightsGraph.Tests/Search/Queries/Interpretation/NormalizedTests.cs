using RightsGraph.Benchmarks.Searching;
using RightsGraph.Search;
using RightsGraph.Search.Queries;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

public sealed class NormalizedTests
{
    private const int Rounds = 3000;

    [Theory]
    [InlineData("police   torture", "police torture")]
    [InlineData("+a -b --c", "+a -b -c")]
    [InlineData("a|b c", "a | b c")]
    [InlineData("a | -b", "a | -b")]
    [InlineData("-a | +b", "-a | +b")]
    [InlineData("a | +b", "+a | b")]
    [InlineData("(a (b", "(a (b))")]
    [InlineData("“a b”~3", "\"a b\"~3")]
    [InlineData("\"a b", "a b")]
    [InlineData("a* b~ c~1 d~9 e~0", "a* b~ c~1 d~2 e")]
    [InlineData("a AND b", "+a +b")]
    [InlineData("a AND NOT b", "+a -b")]
    [InlineData("a OR b", "a | b")]
    [InlineData("NOT (a OR b)", "-(a | b)")]
    [InlineData("AND a OR", "a")]
    [InlineData("+AND OR~0", "+AND~0 OR~0")]
    [InlineData("Title:a TEXT:\"b c\" -title:(d e)", "title:a text:\"b c\" -title:(d e)")]
    [InlineData("title:text:a", "text:a")]
    [InlineData("title: a", "title: a")]
    [InlineData("title:-a", "-title:a")]
    [InlineData("+title:NOT a", "-title:a")]
    [InlineData("title:NOT (a \"b\")", "-title:(a \"b\")")]
    [InlineData("a | text:-b", "a | -text:b")]
    [InlineData("country:-KAZ", "-country:KAZ")]
    [InlineData("title:NOT~0", "title:NOT~0")]
    [InlineData("title:- a", "a")]
    [InlineData("\"title:a", "title:a")]
    [InlineData("\"+a", "+a")]
    [InlineData("title:\"-a", "-title:a")]
    [InlineData("country:Burma country:kz -country:\"Ivory Coast\"", "country:MMR country:KAZ -country:CIV")]
    [InlineData("country:(kz | uzb)", "(country:KAZ | country:UZB)")]
    [InlineData("country:Narnia", "country:Narnia")]
    public void AQueryIsWrittenInOneWay(string query, string normalized) =>
        Assert.Equal(normalized, InterpretedQuery.Parse(query).Normalized);

    [Fact]
    public void WhatIsShownReadsBackAsTheSameTree()
    {
        foreach (var query in Queries())
        {
            var read = InterpretedQuery.Parse(query);
            Assert.InRange(read.Normalized.Length, 0, QueryLimits.MaxLength);
            var again = InterpretedQuery.Parse(read.Normalized);
            Assert.Equal(read.Normalized, again.Normalized);
            Assert.Equal(read.Node, again.Node);
        }
    }

    [Fact]
    public void WhatIsShownFindsTheSameWithTheSameScores()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "The police of the Kazakh government tortured workers.", title: "x y torture"),
            SearchArchive.Summary(2, "права человека и пытки в Burma"),
            SearchArchive.Summary(3, "人权 😀 e\u0301 <b>&amp;</b> for workers' rights", title: "Kazakhstan"),
            SearchArchive.Summary(4, "Côte d’Ivoire or Myanmar"));
        foreach (var query in Queries().Take(Rounds / 3))
        {
            var found = index.Find(query);
            var again = index.Find(found.UnderstoodAs.Normalized);
            Assert.Equal(found.TotalCount, again.TotalCount);
            Assert.Equal(Scores(found), Scores(again));
            Assert.Equal(found.UnderstoodAs.Normalized, again.UnderstoodAs.Normalized);
            Assert.Equal(found.UnderstoodAs.Terms, again.UnderstoodAs.Terms);
        }
    }

    private static IEnumerable<string> Queries()
    {
        var hostile = new HostileQueries(seed: 2);
        return Enumerable.Range(0, Rounds).Select(_ => hostile.Next());
    }

    private static IEnumerable<(int, float)> Scores(SearchResult result) =>
        result.Hits.Select(hit => (hit.Document.Ordinal, hit.Score));
}
