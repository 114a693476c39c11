using System.Net;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>
/// Over a real socket. How fast the refusals are, and what they take of memory, the benchmarks measure.
/// </summary>
public sealed class HostileRequestTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    // A server that falls for one of them is busy for longer than a request may take, and answers with another code.
    private readonly HttpClient http = new() { BaseAddress = new Uri(server.Address), Timeout = Eventually.Deadline };

    public static TheoryData<string> Names => [.. HostileRequests.All.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ItIsRefusedWithItsCodeAndOthersAreAnswered(string name)
    {
        var hostile = HostileRequests.All.Single(request => request.Name == name);

        using var answer = await PostAsync(hostile.Body);
        using var other = await PostAsync("""{"query":"{__typename}"}"""u8.ToArray());

        Assert.Equal(hostile.Status, (int)answer.StatusCode);
        Assert.Equal(hostile.Code, await CodeOfAsync(answer));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        // Of a body that is too large, the server wants to refuse the head and not to read the rest.
        request.Headers.ExpectContinue = true;
        return await http.SendAsync(request);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return json.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}
