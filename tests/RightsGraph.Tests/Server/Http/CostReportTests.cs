using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>What a request is told of its cost when it asks with <c>GraphQL-Cost</c>.</summary>
public sealed class CostReportTests(CostReportTests.OneServer fixture) : IClassFixture<CostReportTests.OneServer>
{
    // One page at 10, itself and 50 countries at 1; and the objects: the operation, the page and its countries.
    private const string Query = "{countries(first:50){nodes{name}}}";
    private const string Costs = """{"fieldCost":11,"typeCost":52}""";

    [Theory]
    [InlineData("report")]
    [InlineData("Report")]
    public async Task AReportStandsBesideTheAnswer(string header)
    {
        for (var time = 0; time < 3; time++)
        {
            var answer = await AskAsync(Query, header);

            Assert.True(answer.TryGetProperty("data", out _));
            Assert.Equal(Costs, CostsOf(answer));
            Assert.Equal(1, answer.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task WhoDoesNotAskIsNotTold(string? header)
    {
        await AskAsync(Query, "report");

        Assert.Null(CostsOf(await AskAsync(Query, header)));
    }

    [Fact]
    public async Task ValidationTellsTheCostAndNothingElse()
    {
        for (var time = 0; time < 3; time++)
        {
            var answer = await AskAsync(Query, "validate");

            Assert.Equal(["extensions"], answer.EnumerateObject().Select(member => member.Name));
            Assert.Equal(Costs, CostsOf(answer));
        }
    }

    [Theory]
    [InlineData("{nope}")]
    [InlineData("query($n:Int!){entries(first:$n){totalCount}}")]
    public async Task ValidationTellsWhatIsWrong(string query)
    {
        var answer = await AskAsync(query, "validate");

        Assert.True(answer.TryGetProperty("errors", out _));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("validate")]
    public async Task ARefusalForTheCostTellsIt(string header)
    {
        const string TooMuch =
            "{countries(first:50){nodes{entries(first:50){nodes{country{entries(first:50){nodes{id}}}}}}}}";
        var answer = await AskAsync(TooMuch, header);

        Assert.Equal(
            "COST_TOO_HIGH",
            answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"fieldCost":30561,"typeCost":132602}""", CostsOf(answer));
    }

    [Fact]
    public async Task APageOfAnotherOriginMayAskForIt()
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:CorsOrigins"] = "*" }, OneServer.Page);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", "https://app.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,graphql-cost");
        using var answer = await server.Http.SendAsync(preflight);

        Assert.Contains(
            "graphql-cost",
            string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")),
            StringComparison.OrdinalIgnoreCase);
    }

    private static string? CostsOf(JsonElement answer) =>
        answer.GetProperty("extensions").TryGetProperty("operationCost", out var cost) ? cost.GetRawText() : null;

    private async Task<JsonElement> AskAsync(string query, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query });
        request.Headers.TryAddWithoutValidation("GraphQL-Cost", header);
        using var answer = await fixture.Server.Http.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public sealed class OneServer : IAsyncLifetime
    {
        public static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

        public ServerUnderTest Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await ServerUnderTest.StartAsync(Page);

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
