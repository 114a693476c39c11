using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

public sealed class ApiEndpointTests(ApiEndpointTests.SmallServer fixture) : IClassFixture<ApiEndpointTests.SmallServer>
{
    private const string GraphResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    private readonly ServerUnderTest server = fixture.Server;

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
        Assert.Equal(asGraphResponse, (int)(await PostAsync(body, accept: GraphResponse)).StatusCode);
        Assert.Equal(asJson, (int)(await PostAsync(body, accept: Json)).StatusCode);
    }

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(GraphResponse, GraphResponse)]
    [InlineData(Json, Json)]
    [InlineData("application/json;q=0.1, application/graphql-response+json", GraphResponse)]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.8", Json)]
    [InlineData("*/*, application/graphql-response+json", GraphResponse)]
    [InlineData("application/json;q=0, */*", GraphResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Json)]
    [InlineData("text/html, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json; charset=\"utf-8\"", GraphResponse)]
    [InlineData("*", Json)]
    [InlineData("text/html, image/gif, *; q=.2", Json)]
    [InlineData("application/json;q=0, *", GraphResponse)]
    [InlineData("nonsense", Json)]
    [InlineData(";;,", Json)]
    public async Task TheAnswerHasTheMediaTypeThatTheClientLikesBest(string? accept, string expected)
    {
        using var answer = await PostAsync("""{"query":"{__typename}"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{expected}; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task WhoAcceptsNoJsonIsToldWhatThereIs(string accept)
    {
        using var answer = await PostAsync("""{"query":"{__typename}"}""", accept);

        await AssertRefusedAsync(answer, HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task AnotherContentTypeIsRefused(string? contentType)
    {
        using var answer = await PostAsync("""{"query":"{__typename}"}""", contentType: contentType);

        await AssertRefusedAsync(answer, HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Fact]
    public async Task ACompressedBodyIsRefusedAndTheEncodingThatIsReadIsTold()
    {
        using var content = new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, Json);
        content.Headers.ContentEncoding.Add("gzip");
        using var compressed = await server.Http.PostAsync("/graphql", content);
        content.Headers.ContentEncoding.Clear();
        content.Headers.ContentEncoding.Add("identity");
        using var plain = await server.Http.PostAsync("/graphql", content);

        await AssertRefusedAsync(compressed, HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        Assert.Equal(["identity"], compressed.Headers.GetValues("Accept-Encoding"));
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
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

    [Theory]
    [InlineData(63, null)]
    [InlineData(64, "NESTED_TOO_DEEPLY")]
    [InlineData(900, "NESTED_TOO_DEEPLY")]
    public async Task JsonIsReadUpToALevelThatTheRefusalNames(int levels, string? code)
    {
        var deep = new string('[', levels) + new string(']', levels);
        using var posted = await PostAsync($$$"""{"query":"{__typename}","more":{{{deep}}}}""");
        using var got = await server.Http.GetAsync($"/graphql?query={{__typename}}&extensions={{\"a\":{deep}}}");

        foreach (var answer in new[] { posted, got })
        {
            if (code is null)
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                continue;
            }

            var message = await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, code);
            Assert.Contains("more than 64 objects and lists", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"query":"{__typename}","variables":{"secret":1,"secret":2}}""", null)]
    [InlineData("""{"query":"{__typename}","variables":{"a":[{"secret":1,"\u0073ecret":1}]}}""", null)]
    [InlineData("""{"query":"{__typename}","query":"{secret:__typename}"}""", null)]
    [InlineData("""[{"query":"{__typename}","extensions":{"secret":1,"secret":1}}]""", null)]
    [InlineData(null, """variables={"secret":1,"secret":2}""")]
    [InlineData(null, """extensions={"a":{"secret":1,"secret":2}}""")]
    public async Task AKeyThatStandsTwiceInOneObjectIsRefused(string? body, string? parameter)
    {
        using var answer = body is null
            ? await server.Http.GetAsync($"/graphql?query={{__typename}}&{parameter}")
            : await PostAsync(body);

        var message = await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
        Assert.EndsWith(" has a key twice in one object.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDeepAndNoJsonIsSaidToBeNone()
    {
        using var answer = await PostAsync(new string('[', 900));

        var message = await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
        Assert.Contains("not JSON: line 1, byte 901", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyInBrokenChunksIsRefusedInJson()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nno number\r\n"));
        using var reader = new StreamReader(client.GetStream());

        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_REQUEST\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyQueriesComeByGet()
    {
        using var answer = await server.Http.GetAsync("/graphql?query=mutation{x}");

        await AssertRefusedAsync(answer, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyAboveTheLimitIsRefusedAndTheLimitNamed(bool statesItsLength)
    {
        using HttpContent content = statesItsLength
            ? new StringContent(new string(' ', 2049), Encoding.UTF8, Json)
            : new StreamContent(new UnseekableStream(new MemoryStream(new byte[2049])));
        content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        using var answer = await server.Http.PostAsync("/graphql", content);

        var message = await AssertRefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        Assert.Contains("2,048 bytes", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyThatIsNotUtf8IsRefused()
    {
        using var content = new ByteArrayContent([.. """{"query":"{__typename} #"""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        using var answer = await server.Http.PostAsync("/graphql", content);

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task LettersBeyondAsciiAreNotEscaped()
    {
        using var answer = await PostAsync("""{"query":"{summaries{nodes{text}}}"}""");

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

    private static async Task<string> AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        Assert.Equal(1, json.RootElement.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
        return error.GetProperty("message").GetString()!;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string? contentType = Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Http.SendAsync(request);
    }

    /// <summary>One server for all tests of the class: none of them changes it.</summary>
    public sealed class SmallServer : IAsyncLifetime
    {
        public ServerUnderTest Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:MaxBodyBytes"] = "2048" },
            ("page.txt", "• Kazakhstan, Kazakhstan – “Қазақстан”."));

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
