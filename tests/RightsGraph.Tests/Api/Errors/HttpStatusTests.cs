using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Errors;

/// <summary>Which errors reach HTTP's status, by media type.</summary>
public class HttpStatusTests
{
    private const string Page = "• Apr 14, 2014\nNews from Kazakhstan.\n";

    [Theory]
    [InlineData("{ nope }")]
    [InlineData("{")]
    [InlineData("mutation { x }")]
    [InlineData("subscription { x }")]
    [InlineData("query($n: Int!) { entries(first: $n) { totalCount } }")]
    [InlineData("{ entries(where: {date: {eq: \"nope\"}}) { totalCount } }")]
    [InlineData("{ entries(where: []) { totalCount } }")]
    public async Task ARequestErrorIs400AndForTheOlderMediaType200WithoutData(string query)
    {
        await using var server = await ServerUnderTest.StartAsync(("page.txt", Page));

        var (status, answer) = await PostAsync(server, query, "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(answer.IsRefused());

        (status, answer) = await PostAsync(server, query, "application/json");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.IsRefused());
    }

    [Theory]
    [InlineData("{ bad: entries(first: 1000) { totalCount } good: entries { totalCount } }", "HC0051")]
    [InlineData("{ bad: entries(last: -1) { totalCount } good: entries { totalCount } }", "HC0079")]
    [InlineData("{ bad: entries(after: \"\") { totalCount } good: entries { totalCount } }", "HC0078")]
    [InlineData("{ bad: entries(where: {title: null}) { totalCount } good: entries { totalCount } }", "HC0026")]
    public async Task AFieldErrorIs200WithTheSiblingsAnswered(string query, string code)
    {
        await using var server = await ServerUnderTest.StartAsync(("page.txt", Page));

        foreach (var mediaType in new[] { "application/graphql-response+json", "application/json" })
        {
            var (status, answer) = await PostAsync(server, query, mediaType);

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(code, answer.Error().Code());
            Assert.Equal("""{"bad":null,"good":{"totalCount":1}}""", answer.At("data").GetRawText());
        }
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(
        ServerUnderTest server, string query, string mediaType)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
