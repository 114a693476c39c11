using System.Net;
using System.Net.Http.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>What each setting of the HTTP side changes.</summary>
public sealed class HttpSettingsTests
{
    private static readonly (string, string) Page = ("page.txt", "• Kazakhstan, Kazakhstan.");

    [Fact]
    public async Task PagesOfNoOtherOriginMayAskUnlessASettingNamesThem()
    {
        await using var server = await StartAsync("Http:CorsOrigins", "https://app.example https://other.example");

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
