using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using static RightsGraph.Tests.Server.Http.SmallServer;

namespace RightsGraph.Tests.Server.Http;

public sealed class RefusedBodyTests(SmallServer server) : IClassFixture<SmallServer>
{
    private const string Json = "application/json";

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
    [InlineData(63, null)]
    [InlineData(64, "NESTED_TOO_DEEPLY")]
    [InlineData(900, "NESTED_TOO_DEEPLY")]
    public async Task JsonIsReadUpToALevelThatTheRefusalNames(int levels, string? code)
    {
        var deep = new string('[', levels) + new string(']', levels);
        using var posted = await server.PostAsync($$$"""{"query":"{__typename}","more":{{{deep}}}}""");
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
            : await server.PostAsync(body);

        var message = await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
        Assert.EndsWith(" has a key twice in one object.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{__typename}","variables":{"\ud800":1}}""", null)]
    [InlineData("""{"query":"{__typename}","variables":{"a":[{"secret\udbffy":1}]}}""", null)]
    [InlineData("""{"query":"{__typename}","extensions":{"\udc00":1}}""", null)]
    [InlineData("""{"query":"{__typename}","\ud800":1}""", null)]
    [InlineData("""[{"\ud800":1,"query":"{__typename}"}]""", null)]
    [InlineData("""{"query":"{__typename}","operationName":"\ud800"}""", null)]
    [InlineData(null, """variables={"\ud800":1}""")]
    [InlineData(null, """extensions={"a":{"\ud800":1}}""")]
    public async Task HalfACharacterIsRefusedWhereverItStands(string? body, string? parameter)
    {
        using var answer = body is null
            ? await server.Http.GetAsync($"/graphql?query={{__typename}}&{parameter}")
            : await server.PostAsync(body);

        var message = await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, "BAD_REQUEST");
        Assert.Contains("half of a surrogate pair", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsDeepAndNoJsonIsSaidToBeNone()
    {
        using var answer = await server.PostAsync(new string('[', 900));

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
}
