using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using RightsGraph.Server.Ide;

namespace RightsGraph.EndToEnd.Http;

public sealed class IdeEndpointsTests : IClassFixture<RunningServer>, IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    private const string Question = "?query=%7B__typename%7D";

    private readonly HttpClient http;

    public IdeEndpointsTests(RunningServer server)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        http = new HttpClient(handler) { BaseAddress = new Uri(server.Address) };
    }

    [SkippableTheory]
    [InlineData("/graphql/", Browser)]
    [InlineData("/graphql/", "text/html")]
    [InlineData("/graphql/", "TEXT/HTML, application/json")]
    [InlineData("/graphql/", "application/json;q=0.5, text/html;q=0.5")]
    [InlineData("/graphql/", "text/html;q=0.9, */*;q=0.9")]
    [InlineData("/graphql/?code=of-an-identity-provider", Browser)]
    public async Task WhoPrefersHtmlMeetsTheIde(string address, string accept)
    {
        Need.TheIde();
        using var answer = await Get(address, accept);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<title>Banana Cake Pop</title>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql" + Question, Browser)]
    [InlineData("/graphql/" + Question, Browser)]
    [InlineData("/graphql/" + Question, null)]
    [InlineData("/graphql/", null)]
    [InlineData("/graphql/", "*/*")]
    [InlineData("/graphql/", "application/json")]
    [InlineData("/graphql/", "application/graphql-response+json, text/html;q=0.9")]
    [InlineData("/graphql/", "text/html;q=0.5, application/*")]
    [InlineData("/graphql/", "text/html;q=0.5, */*")]
    [InlineData("/graphql/", "text/html;q=0")]
    [InlineData("/graphql/", "text/event-stream")]
    [InlineData("/graphql", "no media type")]
    public async Task WhoPrefersJsonOrAsksAQuestionMeetsGraphQL(string address, string? accept)
    {
        using var answer = await Get(address, accept);

        Assert.EndsWith("json", answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/")]
    public async Task APostMeetsGraphQL(string address)
    {
        using var question = new StringContent(
            """{"query":"{__typename}"}""", Encoding.UTF8, "application/json");
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await http.PostAsync(address, question);

        Assert.StartsWith(
            """{"data":{"__typename":"Query"}""", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrowserAtTheRootMeetsThePages()
    {
        using var answer = await Get("/", Browser);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task ABrowserIsLedToTheIdeFromWhereverThePathBegins()
    {
        using var answer = await Get("/graphql", Browser);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("graphql/", answer.Headers.Location?.OriginalString);
    }

    [SkippableTheory]
    [InlineData("favicon.svg", "image/svg+xml", "no-cache")]
    [InlineData("manifest.webmanifest", "application/manifest+json", "no-cache")]
    [InlineData("LICENSE", "text/plain", "no-cache")]
    [InlineData("static/js/main.0349187e.js", "text/javascript", "public, max-age=31536000, immutable")]
    public async Task AFileHasItsTypeAndIsCached(string file, string type, string cached)
    {
        Need.TheIde();
        using var first = await Get($"/graphql/{file}", "*/*");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/graphql/{file}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await http.SendAsync(again);

        Assert.Equal(type, first.Content.Headers.ContentType?.ToString());
        Assert.Equal(cached, string.Join(", ", first.Headers.GetValues("Cache-Control")));
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/graphql/nothing.js")]
    [InlineData("/graphql/static/")]
    [InlineData("/graphql/service-worker.js")]
    [InlineData("/graphql/..%2frightsgraph.dll")]
    [InlineData("/graphql/%2e%2e%2frightsgraph.dll")]
    [InlineData("/graphql/static/..%5c..%5c..%5crightsgraph.dll")]
    public async Task NothingElseIsServed(string address)
    {
        using var answer = await Get(address, Browser);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task TheIdeIsToldToAskThisServerAndNobodyElse()
    {
        using var answer = await Get("/graphql/bcp-config.json", "*/*");
        var config = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.True(config.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(config.GetProperty("disableTelemetry").GetBoolean());
        Assert.Contains("query", config.GetProperty("graphQLDocument").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheFilesAVisitorLearnsWhatToInstall()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddIde();
        await using var server = builder.Build();
        server.MapIde("nowhere");
        await server.StartAsync();

        using var answer = await Get(server.Urls.Single() + "/graphql/", Browser);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("dotnet build", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Get(string address, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await http.SendAsync(request);
    }
}
