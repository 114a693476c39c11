using System.Globalization;
using System.Net;
using System.Text;
using RightsGraph.Api.Errors;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>
/// Requests that would keep the server busy for long. How soon after the limit they end, the benchmarks measure.
/// </summary>
public sealed class HeavyRequestTests : IClassFixture<HeavyRequestTests.LongTexts>
{
    private const int AtOnce = 8;
    private const int Hundred = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] Heavy = HeavyRequest.All.Single(request => request.Name == "filters").Body;

    private readonly LongTexts texts;

    public HeavyRequestTests(LongTexts texts) => this.texts = texts;

    [Fact]
    public async Task AHundredAtOnceEndAtTheirLimitWhileOthersAreAnswered()
    {
        await using var server = await StartAsync(requestSeconds: 4);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = Patience };
        var heavy = Enumerable.Range(0, Hundred).Select(_ => PostAsync(http, Heavy)).ToArray();
        await WaitForAsync(http, Hundred, TimeSpan.FromSeconds(3));

        using var other = await PostAsync(http, """{"query":"{__typename}"}"""u8.ToArray());
        using var filtered = await PostAsync(
            http, """{"query":"{entries(where:{year:{eq:1}}){totalCount}}"}"""u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, filtered.StatusCode);
        Assert.All(heavy, request => Assert.False(request.IsCompleted));
        foreach (var answer in await Task.WhenAll(heavy))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains(
                ErrorCodes.TimedOut, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task AClientThatGoesAwayStopsItsRequest()
    {
        await using var server = await StartAsync(requestSeconds: 600);
        var connections = new List<RawConnection>();
        for (var count = 0; count < AtOnce; count++)
        {
            connections.Add(await RawConnection.OpenAsync(server.EndPoint));
            await connections[^1].PostAsync($"Content-Length: {Heavy.Length}");
            await connections[^1].SendAsync(Encoding.UTF8.GetString(Heavy));
        }

        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await WaitForAsync(http, AtOnce, TimeSpan.FromSeconds(60));
        connections.ForEach(connection => connection.Dispose());

        // Left alone they take minutes.
        await WaitForAsync(http, 0, TimeSpan.FromSeconds(8));
    }

    private Task<RunningServer> StartAsync(double requestSeconds) => RunningServer.StartAsync(
        "--seeds",
        texts.Folder,
        "--set",
        string.Create(CultureInfo.InvariantCulture, $"Http:RequestSeconds={requestSeconds}"),
        "--set",
        "Telemetry:Prometheus=true");

    /// <summary>Waits until so many requests are being answered.</summary>
    private static async Task WaitForAsync(HttpClient http, int requests, TimeSpan most)
    {
        using var patience = new CancellationTokenSource(most);
        while (await PostsAsync(http) != requests)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<int> PostsAsync(HttpClient http) =>
        (await http.GetStringAsync("/metrics")).Split('\n')
            .Where(line => line.StartsWith("http_server_active_requests{", StringComparison.Ordinal)
                && line.Contains("http_request_method=\"POST\"", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))
            .SingleOrDefault();

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return http.PostAsync("/graphql", content);
    }

    /// <summary>Fifty million letters to look through.</summary>
    public sealed class LongTexts : IDisposable
    {
        private const int Entries = 10_000;

        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-heavy-");

        public LongTexts()
        {
            using var writer = new StreamWriter(Path.Combine(folder.FullName, "entries.jsonl"));
            var text = new string('a', 5_000);
            for (var number = 0; number < Entries; number++)
            {
                writer.WriteLine(
                    $$"""{"type":"entry","country":"KAZ","date":"2014-01-01","id":"{{number}}","text":"{{text}}"}""");
            }
        }

        public string Folder => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
