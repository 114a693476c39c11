using System.Net.Http.Headers;
using System.Text;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>The status codes of GraphQL over HTTP as of September 2026, and those before it.</summary>
public sealed class DraftStatusTests(DraftStatusTests.TwoServers fixture) : IClassFixture<DraftStatusTests.TwoServers>
{
    [Theory]
    [InlineData("""{"query":"{__typename}"}""", 200, 200)]
    [InlineData("""{"query":"{country(code:\"KZ\"){name} entries(first:51){totalCount}}"}""", 200, 294)]
    [InlineData("""{"query":"{entries(first:51){totalCount}}"}""", 200, 294)]
    [InlineData("{", 400, 400)]
    [InlineData("""{"query":"{"}""", 400, 400)]
    [InlineData("""{"qeury":"{__typename}"}""", 400, 422)]
    [InlineData("""{"query":"query($i:Int!){entries(first:$i){totalCount}}","variables":[7]}""", 400, 422)]
    [InlineData("""{"query":"{nope}"}""", 400, 422)]
    [InlineData("""{"query":"query A{__typename} query B{__typename}"}""", 400, 422)]
    [InlineData("""{"query":"{__typename}","operationName":"A"}""", 400, 422)]
    [InlineData("""{"query":"query($i:Int!){entries(first:$i){totalCount}}","variables":{"i":null}}""", 400, 422)]
    [InlineData("""{"query":"query($c:String!){country(code:$c){name}}","variables":{"c":"\ud800"}}""", 400, 422)]
    [InlineData("""{"documentId":"sha256:00"}""", 400, 422)]
    [InlineData("""[{"query":"{__typename}"}]""", 400, 422)]
    public async Task ARequestHasTheStatusOfTheSetting(string body, int before, int draft)
    {
        const string GraphResponse = "application/graphql-response+json";
        Assert.Equal(before, await StatusAsync(fixture.Before, body, GraphResponse));
        Assert.Equal(draft, await StatusAsync(fixture.Draft, body, GraphResponse));

        const string Json = "application/json";
        Assert.Equal(await StatusAsync(fixture.Before, body, Json), await StatusAsync(fixture.Draft, body, Json));
    }

    [Fact]
    public async Task WhatIsAboveALimitIsNotValid()
    {
        var deep = string.Concat(Enumerable.Repeat("country{entries{nodes{", 6));
        var query = $"{{entries{{nodes{{{deep}id{new string('}', 3 * 6)}}}}}}}";

        Assert.Equal(422, await StatusAsync(
            fixture.Draft, $$"""{"query":"{{query}}"}""", "application/graphql-response+json"));
    }

    [Fact]
    public async Task ADocumentThatIsNotTrustedIsNotPermitted()
    {
        var settings = Draft();
        settings["Http:TrustedDocuments"] = ProjectFolder.PathOf("schema", "operations");
        await using var server = await ServerUnderTest.StartAsync(settings, TwoServers.Page);

        Assert.Equal(403, await StatusAsync(
            server, """{"query":"{__typename}"}""", "application/graphql-response+json"));
    }

    private static Dictionary<string, string?> Draft() => new() { ["Http:DraftStatusCodes"] = "True" };

    private static async Task<int> StatusAsync(ServerUnderTest server, string body, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var answer = await server.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public sealed class TwoServers : IAsyncLifetime
    {
        public static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

        public ServerUnderTest Before { get; private set; } = null!;

        public ServerUnderTest Draft { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Before = await ServerUnderTest.StartAsync(Page);
            Draft = await ServerUnderTest.StartAsync(DraftStatusTests.Draft(), Page);
        }

        public async Task DisposeAsync()
        {
            await Before.DisposeAsync();
            await Draft.DisposeAsync();
        }
    }
}
