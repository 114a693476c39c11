using RightsGraph.Benchmarks.Searching;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries;

public sealed class HostileQueryTests
{
    private const int Rounds = 2000;

    [Fact]
    public void NoStringIsAnErrorAndEachReadsBackAsItWasUnderstood()
    {
        using var index = SearchArchive.IndexOfTexts(
            "The police of the Kazakh government tortured workers.", "права человека", "人权", "😀 e\u0301 <b>&amp;</b>");
        var queries = new HostileQueries(seed: 1);
        for (var i = 0; i < Rounds; i++)
        {
            var request = new SearchRequest
            {
                Query = queries.Next(),
                First = 10,
                Order = (SearchOrder)(i % 3),
                Where = i % 5 == 0 ? SearchFilter.CountryIn("KAZ") : null,
            };
            var found = index.Search(request);
            Assert.Equal(Math.Min(10, found.TotalCount), found.Hits.Count);
            Assert.All(found.Hits, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score >= 0));
            Assert.All(found.Hits.SelectMany(hit => hit.Highlights(3, 20)), AssertIsSound);

            var again = index.Search(request with { Query = found.UnderstoodAs.Normalized });
            Assert.Equal(found.UnderstoodAs.Normalized, again.UnderstoodAs.Normalized);
            Assert.Equal(found.TotalCount, again.TotalCount);
            Assert.Equal(found.Hits.Select(Ranked), again.Hits.Select(Ranked));
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData('|')]
    [InlineData('-')]
    [InlineData('~')]
    [InlineData('*')]
    [InlineData('\uD800')]
    public void LongRunsOfOneCharacterFindWhatTheWordBehindThemFinds(char character)
    {
        using var index = SearchArchive.IndexOfTexts("torture", "police");
        var query = new string(character, 3900) + (character == '-' ? "torture" : " police");
        Assert.Equal([2], index.Numbers(query));
    }

    private static (int, float) Ranked(SearchHit hit) => (hit.Document.Ordinal, hit.Score);

    private static void AssertIsSound(Highlight highlight)
    {
        var end = 0;
        Assert.NotEmpty(highlight.Spans);
        foreach (var span in highlight.Spans)
        {
            Assert.InRange(span.Start, end, highlight.Text.Length);
            Assert.InRange(span.End, span.Start + 1, highlight.Text.Length);
            end = span.End;
        }
    }
}
