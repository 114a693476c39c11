using System.Text.Json;
using RightsGraph.Api;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using RightsGraph.Tests.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Searching;

/// <summary>The clock goes on by a millisecond at each of its readings.</summary>
public sealed class FacetWarningTests
{
    [Fact]
    public async Task AFacetThatIsOutOfTimeWarnsWhereItsSearchWasInTime()
    {
        var warning = await WarningAsync(
            "{ search(query: \"torture\", where: {country: {eq: \"FRA\"}}) "
            + "{ totalCount facets { types { count } countries { count } } } }");
        Assert.Equal("SEARCH_CUT_BY_TIME", warning.GetProperty("code").GetString());
        Assert.Equal("""["search","facets","countries"]""", warning.GetProperty("path").GetRawText());
        Assert.StartsWith(
            "The counting was ended after 0.01 s. The counts of this facet are lower bounds.",
            warning.GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FacetsOfASearchThatWasCutDoNotWarnAgain()
    {
        var warning = await WarningAsync(
            "{ search(query: \"torture\", where: {type: {eq: SUMMARY}}) { facets { types { count } } } }");
        Assert.Equal("""["search"]""", warning.GetProperty("path").GetRawText());
    }

    /// <summary>The only one of the answer.</summary>
    private static async Task<JsonElement> WarningAsync(string query)
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("torture", 2_000));
        var executor = new GraphExecutor(
            (_, fault) => Assert.Fail(fault.ToString()),
            new RequestLimits { SearchSeconds = 0.01, ExecutionSeconds = 600 },
            time: new SteppingClock());
        using var answer = await executor.ExecuteAsync(new GraphRequest(query, null, null), index);
        using var json = JsonDocument.Parse(answer.Body);
        var warnings = json.RootElement.GetProperty("extensions").GetProperty("warnings");
        return Assert.Single(warnings.EnumerateArray()).Clone();
    }
}
