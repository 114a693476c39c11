using System.Net;
using System.Net.Http.Json;
using RightsGraph.Server.Http.Limits;
using RightsGraph.Server.Serving;
using RightsGraph.Server.Settings;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>What each setting of the HTTP side changes.</summary>
public sealed class HttpSettingsTests
{
    private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

    [Fact]
    public async Task PagesOfNoOtherOriginMayAskUnlessASettingNamesThem()
    {
        await using var server = await StartAsync("Http:CorsOrigins", "https://app.example http://localhost:3000");

        Assert.Equal("https://app.example", await AllowedOriginAsync(server, "https://app.example"));
        Assert.Null(await AllowedOriginAsync(server, "https://evil.example"));
    }

    [Fact]
    public async Task ByDefaultNoOriginIsAllowed()
    {
        await using var server = await ServerUnderTest.StartAsync(Page);

        Assert.Null(await AllowedOriginAsync(server, "https://app.example"));
    }

    [Fact]
    public async Task WhoAsksMoreOftenThanAllowedIsToldToWait()
    {
        await using var server = await StartAsync("Http:RequestsPerMinute", "2");
        await server.AskAsync("{__typename}");
        await server.AskAsync("{__typename}");

        using var third = await server.Http.PostAsJsonAsync("/graphql", new { query = "{__typename}" });

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Contains("at most 2 a minute", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ready", await server.Http.GetStringAsync("/health/ready"));
    }

    [Theory]
    [InlineData("", 429)]
    [InlineData("10.0.0.1 127.0.0.0/8", 200)]
    public async Task AProxyTellsTheClientsAddressWhereItIsTrusted(string proxies, int status)
    {
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Http:RequestsPerMinute"] = "1", ["Http:TrustedProxies"] = proxies },
            Page);

        Assert.Equal(200, await StatusForAsync(server, "203.0.113.1"));
        Assert.Equal(status, await StatusForAsync(server, "203.0.113.2"));
        Assert.Equal(429, await StatusForAsync(server, "198.51.100.7, 203.0.113.1"));
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.1")]
    [InlineData("::ffff:203.0.113.1", "203.0.113.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("fe80::1%3", "fe80::")]
    public void AClientIsAnAddressOrTheNetworkThatOneSubscriberHas(string address, string client) =>
        Assert.Equal(client, AddressRateLimit.ClientOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Http:AnswerCacheBytes", "1", "expected 0, or 65536 to 1073741824 bytes")]
    [InlineData("Http:AnswerCacheBytes", "65535", "expected 0, or 65536 to 1073741824 bytes")]
    [InlineData("Http:AnswerCacheBytes", "-1", "expected 0, or 65536 to 1073741824 bytes")]
    [InlineData("Http:CorsOrigins", "nonsense", "'nonsense'")]
    [InlineData("Http:CorsOrigins", "* https://a.example/", "'https://a.example/'")]
    [InlineData("Http:CorsOrigins", "https://a.example:443", "'https://a.example:443'")]
    [InlineData("Http:CorsOrigins", "https://a.example/path", "'https://a.example/path'")]
    [InlineData("Http:TrustedProxies", "10.0.0.1 proxy", "'proxy'")]
    [InlineData("Http:TrustedProxies", "10.0.0.0/33", "'10.0.0.0/33'")]
    [InlineData("Http:TrustedDocuments", "no-such-folder", "which does not exist")]
    public void AWrongSettingIsNamedAtTheStart(string key, string value, string problem)
    {
        var bad = Assert.Throws<BadSettingException>(() => RightsGraphServer.Build(
            new Dictionary<string, string?> { [key] = value }));

        Assert.StartsWith(key, bad.Message, StringComparison.Ordinal);
        Assert.Contains(problem, bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderOfTrustedDocumentsWithoutAnyIsNamedAtTheStart()
    {
        var folder = Directory.CreateTempSubdirectory("rightsgraph-");

        var bad = Assert.Throws<BadSettingException>(() => RightsGraphServer.Build(
            new Dictionary<string, string?> { ["Http:TrustedDocuments"] = folder.FullName }));

        folder.Delete();
        Assert.Contains("in which there is no *.graphql", bad.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    public async Task TheSmallestCachesServe(string bytes)
    {
        await using var server = await StartAsync("Http:AnswerCacheBytes", bytes);

        for (var time = 0; time < 3; time++)
        {
            Assert.True((await server.AskAsync("{__typename}")).TryGetProperty("data", out _));
        }
    }

    [Theory]
    [InlineData("True", HttpStatusCode.Redirect)]
    [InlineData("False", HttpStatusCode.NotAcceptable)]
    public async Task TheIdeIsServedUnlessItIsOff(string setting, HttpStatusCode expected)
    {
        await using var server = await StartAsync("Http:Ide", setting);
        using var visit = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        visit.Headers.Add("Accept", "text/html");

        using var answer = await server.Http.SendAsync(visit);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task AnswersAreCompressedForWhoReadsIt(string encoding)
    {
        await using var server = await ServerUnderTest.StartAsync(Page);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={summaries{nodes{text}}}");
        request.Headers.Add("Accept-Encoding", encoding);

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }

    private static Task<ServerUnderTest> StartAsync(string key, string value) =>
        ServerUnderTest.StartAsync(new Dictionary<string, string?> { [key] = value }, Page);

    private static async Task<int> StatusForAsync(ServerUnderTest server, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await server.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static async Task<string?> AllowedOriginAsync(ServerUnderTest server, string origin)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var answer = await server.Http.SendAsync(preflight);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
