using System.Net;
using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http;

/// <summary>One server for all tests of a class: none of them changes it.</summary>
public sealed class SmallServer : IAsyncLifetime
{
    private ServerUnderTest server = null!;

    public HttpClient Http => server.Http;

    public async Task InitializeAsync() => server = await ServerUnderTest.StartAsync(
        new Dictionary<string, string?> { ["Http:MaxBodyBytes"] = "2048" },
        ("page.txt", "• Kazakhstan, Kazakhstan – “Қазақстан”."));

    public async Task DisposeAsync() => await server.DisposeAsync();

    public Task<JsonElement> AskAsync(string query) => server.AskAsync(query);

    public async Task<HttpResponseMessage> PostAsync(
        string body, string? accept = null, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Http.SendAsync(request);
    }

    /// <summary>Asserts that a response has one error and no data.</summary>
    /// <returns>The error's message.</returns>
    public static async Task<string> AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        Assert.Equal(1, json.RootElement.GetProperty("extensions").GetProperty("archiveVersion").GetInt32());
        return error.GetProperty("message").GetString()!;
    }
}
