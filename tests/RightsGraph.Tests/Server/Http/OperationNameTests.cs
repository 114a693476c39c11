using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>No name of an operation gets a request around the limits.</summary>
public sealed class OperationNameTests(OperationNameTests.OneServer fixture)
    : IClassFixture<OperationNameTests.OneServer>
{
    private const string Costly =
        "{countries(first:50){nodes{entries(first:50){nodes{country{entries(first:50){nodes{id}}}}}}}}";

    private const string Search = "query($q:String!){search(query:$q){totalCount}}";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task AnEmptyNameIsNoneAndTheOperationIsMeasured(string? name)
    {
        var longText = new { q = new string('a', 4_001) };

        Assert.Equal("COST_TOO_HIGH", CodeOf(await AskAsync(Costly, name)));
        Assert.Equal("SEARCH_TOO_LONG", CodeOf(await AskAsync(Search, name, longText)));
        Assert.True((await AskAsync("query A{__typename}", name)).TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("B")]
    [InlineData("\0")]
    public async Task AnUnknownNameIsRefusedAndTheNamesThatThereAreAreTold(string name)
    {
        var answer = await AskAsync($"query A{Costly}", name);

        Assert.Equal("BAD_OPERATION", CodeOf(answer));
        Assert.Contains(
            "it has `A`", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    private async Task<JsonElement> AskAsync(string query, string? operationName, object? variables = null)
    {
        using var answer = await fixture.Server.Http.PostAsJsonAsync(
            "/graphql", new { query, operationName, variables });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public sealed class OneServer : IAsyncLifetime
    {
        public ServerUnderTest Server { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Server = await ServerUnderTest.StartAsync(("page.txt", "• Kazakhstan, Kazakhstan."));

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
