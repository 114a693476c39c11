using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>The clock goes on by a millisecond at each of its readings.</summary>
public sealed class SearchTimeTests
{
    [Fact]
    public async Task ASearchThatIsOutOfTimeWarnsThatItsCountIsALowerBound()
    {
        var (extensions, mayBeKept) = await AskAsync("{ a: search(query: \"torture\") { totalCount } }");
        Assert.False(mayBeKept);
        var warning = Assert.Single(extensions.GetProperty("warnings").EnumerateArray());
        Assert.Equal("SEARCH_CUT_BY_TIME", warning.GetProperty("code").GetString());
        Assert.Equal("""["a"]""", warning.GetProperty("path").GetRawText());
        Assert.Equal(
            "The search was ended after 0.01 s. These are the best hits that it had found, and their count is a lower "
            + "bound. Fewer or rarer words, or a narrower `where`, take less time.",
            warning.GetProperty("message").GetString());
    }

    [Fact]
    public async Task ASearchInTimeWarnsOfNothing()
    {
        var (extensions, mayBeKept) = await AskAsync("{ search(query: \"asylum\") { totalCount } }");
        Assert.False(extensions.TryGetProperty("warnings", out _));
        Assert.True(mayBeKept);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(20, false)]
    public async Task AllSearchesOfARequestShareOneLimit(int searches, bool isInTime)
    {
        // Each reads some 30 times what the clock says.
        var query = string.Concat(Enumerable.Range(0, searches).Select(
            alias => $"a{alias}: search(query: \"+torture\") {{ totalCount }} "));
        var (extensions, isCacheable) = await AskAsync($"{{ {query}}}", searchSeconds: 0.2);

        Assert.Equal(isInTime, isCacheable);
        Assert.Equal(!isInTime, extensions.TryGetProperty("warnings", out _));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(6, false)]
    public async Task HighlightsTakeOfTheSameLimit(int highlights, bool isInTime)
    {
        // For each size the text is analysed anew.
        var fields = string.Concat(Enumerable.Range(0, highlights).Select(
            alias => $"h{alias}: highlights(fragmentSize: {100 + alias}) {{ html }} "));
        var (extensions, isCacheable) = await AskAsync(
            $"{{ search(query: \"+torture\", first: 50) {{ edges {{ {fields} }} }} }}", searchSeconds: 0.2);

        Assert.Equal(isInTime, isCacheable);
        Assert.Equal(!isInTime, extensions.GetRawText().Contains("Highlighting was ended", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("terms", "{ search(query: \"+asylum +tort*\") { understoodAs { terms { documentCount } } } }")]
    [InlineData("didYouMean", "{ search(query: \"tortture asylum\") { didYouMean } }")]
    public async Task WhatTheSearchLeftNoTimeForIsWarnedOfAndNotCached(string field, string query)
    {
        var (extensions, mayBeKept) = await AskAsync(query);
        Assert.False(mayBeKept);
        var warning = Assert.Single(extensions.GetProperty("warnings").EnumerateArray());
        Assert.Equal("SEARCH_CUT_BY_TIME", warning.GetProperty("code").GetString());
        Assert.Equal(field, warning.GetProperty("path").EnumerateArray().Last().GetString());
    }

    private static async Task<(JsonElement Extensions, bool IsCacheable)> AskAsync(
        string query, double searchSeconds = 0.01)
    {
        using var index = SearchArchive.IndexOfTexts([.. Enumerable.Repeat("torture", 2_000), "asylum", "tortture"]);
        var executor = new GraphExecutor(
            (_, fault) => Assert.Fail(fault.ToString()),
            new RequestLimits { SearchSeconds = searchSeconds, ExecutionSeconds = 600 },
            time: new SteppingClock());
        using var answer = await executor.ExecuteAsync(new GraphRequest(query, null, null), index);
        using var json = JsonDocument.Parse(answer.Body);
        return (json.RootElement.GetProperty("extensions").Clone(), answer.IsCacheable);
    }
}
