using System.Text.Json;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Tests.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Searching;

/// <summary>The clock goes on by a millisecond at each of its readings.</summary>
public sealed class SearchTimeTests
{
    [Fact]
    public async Task ASearchThatIsOutOfTimeWarnsThatItsCountIsALowerBound()
    {
        var extensions = await ExtensionsAsync("{ a: search(query: \"torture\") { totalCount } }");
        var warning = Assert.Single(extensions.GetProperty("warnings").EnumerateArray());
        Assert.Equal("SEARCH_CUT_BY_TIME", warning.GetProperty("code").GetString());
        Assert.Equal("""["a"]""", warning.GetProperty("path").GetRawText());
        Assert.Equal(
            "The search was ended after 0.01 s. These are the best hits that it had found, and their count is a lower "
            + "bound. Fewer or rarer words, or a narrower `where`, take less time.",
            warning.GetProperty("message").GetString());
    }

    [Fact]
    public async Task ASearchInTimeWarnsOfNothing() =>
        Assert.False((await ExtensionsAsync("{ search(query: \"asylum\") { totalCount } }"))
            .TryGetProperty("warnings", out _));

    private static async Task<JsonElement> ExtensionsAsync(string query)
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("torture", 2_000));
        var executor = new GraphExecutor(
            (_, fault) => Assert.Fail(fault.ToString()),
            new RequestLimits { SearchSeconds = 0.01 },
            new SteppingClock());
        using var answer = await executor.ExecuteAsync(new GraphRequest(query, null, null), index);
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("extensions").Clone();
    }
}
