using System.Text;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http.Caching;

/// <summary>One request and what came back, as far as caches care.</summary>
internal sealed record Exchange(int Status, string? ETag, string? CacheControl, string Vary, string Body)
{
    public const string Json = "application/json";
    public const string GraphResponse = "application/graphql-response+json";

    public static Task<Exchange> GetAsync(
        ServerUnderTest server, string query, params (string Name, string Value)[] headers) =>
        SendAsync(server, Request(HttpMethod.Get, query), headers);

    public static Task<Exchange> GetAsync(
        ServerUnderTest server, string query, object variables, params (string Name, string Value)[] headers) =>
        SendAsync(server, Request(HttpMethod.Get, query, variables), headers);

    public static Task<Exchange> HeadAsync(ServerUnderTest server, string query) =>
        SendAsync(server, Request(HttpMethod.Head, query), []);

    public static Task<Exchange> PostAsync(
        ServerUnderTest server, object request, params (string Name, string Value)[] headers) => SendAsync(
        server,
        new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, Json),
        },
        headers);

    private static HttpRequestMessage Request(HttpMethod method, string query, object? variables = null) => new(
        method,
        $"/graphql?query={Uri.EscapeDataString(query)}"
            + (variables is null ? "" : $"&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}"));

    private static async Task<Exchange> SendAsync(
        ServerUnderTest server, HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using (request)
        {
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var answer = await server.Http.SendAsync(request);
            return new Exchange(
                (int)answer.StatusCode,
                answer.Headers.ETag?.ToString(),
                answer.Headers.CacheControl?.ToString(),
                string.Join(", ", answer.Headers.Vary),
                await answer.Content.ReadAsStringAsync());
        }
    }
}
