using RightsGraph.Benchmarks.Searching;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries;

public sealed class HostileQueryTests
{
    private const int Rounds = 2000;

    [Fact]
    public void NoStringIsAnError()
    {
        using var index = SearchArchive.IndexOfTexts(
            "The police of the Kazakh government tortured workers.", "права человека", "人权", "😀 e\u0301 <b>&amp;</b>");
        var queries = new HostileQueries(seed: 1);
        for (var i = 0; i < Rounds; i++)
        {
            var query = queries.Next();
            var found = index.Search(new SearchRequest
            {
                Query = query,
                First = 10,
                Order = (SearchOrder)(i % 3),
                Where = i % 5 == 0 ? SearchFilter.CountryIn("KAZ") : null,
            });
            Assert.Equal(Math.Min(10, found.TotalCount), found.Hits.Count);
            Assert.All(found.Hits, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score >= 0));
            Assert.All(found.Hits.SelectMany(hit => hit.Highlights(3, 20)), AssertIsSound);
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
