using System.Net;
using System.Net.Http.Headers;
using static RightsGraph.Tests.Server.Http.SmallServer;

namespace RightsGraph.Tests.Server.Http;

public sealed class ApiEndpointTests(SmallServer server) : IClassFixture<SmallServer>
{
    private const string GraphResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData("""{"query":"{__typename}"}""", 200, 200)]
    [InlineData("""{"query":"{entries(first:51){totalCount}}"}""", 200, 200)]
    [InlineData("""{"query":"{"}""", 400, 200)]
    [InlineData("""{"query":"{nope}"}""", 400, 200)]
    [InlineData("""{"query":"query($n:Int!){entries(first:$n){totalCount}}"}""", 400, 200)]
    [InlineData("""{"query":"query A{__typename} query B{__typename}"}""", 400, 200)]
    [InlineData("""{"query":"subscription{x}"}""", 400, 200)]
    [InlineData(
        """{"query":"{__typename}","operationName":null,"variables":null,"extensions":null,"more":1}""",
        200,
        200)]
    [InlineData("""{"query":1}""", 400, 400)]
    [InlineData("""{"query":""}""", 400, 400)]
    [InlineData("""{"query":"{__typename}","variables":"x"}""", 400, 400)]
    [InlineData("""{"query":"{__typename}","variables":[{}]}""", 400, 400)]
    [InlineData("""{"query":"{__typename}","operationName":1}""", 400, 400)]
    [InlineData("""{"query":"{__typename}","extensions":[]}""", 400, 400)]
    [InlineData("""[{"query":"{__typename}"}]""", 400, 400)]
    [InlineData("""{"query":"\ud800"}""", 400, 400)]
    [InlineData("""{"query":"query($q:String!){search(query:$q){totalCount}}","variables":{"q":"\ud800"}}""", 400, 200)]
    [InlineData("null", 400, 400)]
    [InlineData("{", 400, 400)]
    [InlineData("", 400, 400)]
    public async Task ARequestIsAnsweredWithTheStatusOfItsMediaType(string body, int asGraphResponse, int asJson)
    {
        Assert.Equal(asGraphResponse, (int)(await server.PostAsync(body, accept: GraphResponse)).StatusCode);
        Assert.Equal(asJson, (int)(await server.PostAsync(body, accept: Json)).StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task AnotherMethodIsRefusedWithThoseAllowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query={__typename}");
        using var answer = await server.Http.SendAsync(request);

        await AssertRefusedAsync(answer, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("?query={__typename}", 200)]
    [InlineData("?query=query($n:Int){entries(first:$n){totalCount}}&variables={\"n\":2}", 200)]
    [InlineData("?query=query A{a:__typename} query B{b:__typename}&operationName=B", 200)]
    [InlineData("?query={__typename}&variables=x", 400)]
    [InlineData("?query={__typename}&variables=[]", 400)]
    [InlineData("?query={__typename}&extensions=1", 400)]
    [InlineData("?query=", 400)]
    [InlineData("", 400)]
    [InlineData("?query={", 400)]
    [InlineData("?query={__typename}&extensions={\"persistedQuery\":{\"sha256Hash\":\"\\ud800\"}}", 400)]
    public async Task AGetIsAnswered(string parameters, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql{parameters}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(GraphResponse));
        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("%C3%A9", 200)]
    [InlineData("%ff", 400)]
    [InlineData("%c0%80", 400)]
    [InlineData("%ed%a0%80", 400)]
    public async Task AGetIsInUtf8OrRefused(string escaped, int status)
    {
        using var answer = await server.Http.GetAsync($"/graphql?query={{__typename}}%20%23{escaped}");

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200)
        {
            await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
        }
    }

    [Fact]
    public async Task OnlyQueriesComeByGet()
    {
        using var answer = await server.Http.GetAsync("/graphql?query=mutation{x}");

        await AssertRefusedAsync(answer, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task LettersBeyondAsciiAreNotEscaped()
    {
        using var answer = await server.PostAsync("""{"query":"{summaries{nodes{text}}}"}""");

        var json = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Kazakhstan, Kazakhstan – “Қазақстан”.", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheArchiveVersionStandsInEveryAnswer()
    {
        var answer = await server.AskAsync("{__typename}");

        Assert.Equal(1, answer.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task HealthIsTold(string path, string expected) =>
        Assert.Equal(expected, await server.Http.GetStringAsync(path));
}
