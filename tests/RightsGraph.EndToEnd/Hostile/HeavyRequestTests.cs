using System.Globalization;
using System.Net;
using System.Text;
using RightsGraph.Api.Errors;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>
/// Requests that would keep the server busy for long. How soon after the limit they end, the benchmarks measure.
/// </summary>
public sealed class HeavyRequestTests : IClassFixture<HeavyRequestTests.LongTexts>
{
    private const int AtOnce = 8;
    private const int Hundred = 100;

    private static readonly byte[] Heavy = HeavyRequest.All.Single(request => request.Name == "filters").Body;

    private readonly LongTexts texts;

    public HeavyRequestTests(LongTexts texts) => this.texts = texts;

    [Fact]
    public async Task AHundredAtOnceEndAtTheirLimitWhileOthersAreAnswered()
    {
        // The request needs ten times as much here, so that none ends on a faster machine.
        await using var server = await StartAsync(requestSeconds: 8, "--set", "Limits:ExecutionSeconds=0.25");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = Eventually.Deadline };
        var heavy = Enumerable.Range(0, Hundred).Select(_ => PostAsync(http, Heavy)).ToArray();
        await Eventually.HoldsAsync(
            async () => await PostsAsync(http) + heavy.Count(request => request.IsCompleted) >= Hundred);

        using var other = await PostAsync(http, """{"query":"{__typename}"}"""u8.ToArray());
        using var filtered = await PostAsync(
            http, """{"query":"{entries(where:{year:{eq:1}}){totalCount}}"}"""u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, filtered.StatusCode);
        Assert.Contains(heavy, request => !request.IsCompleted);
        foreach (var answer in await Task.WhenAll(heavy))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);

            // One that comes when others have ended already is refused at once.
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(
                body.Contains(ErrorCodes.TimedOut, StringComparison.Ordinal)
                    || body.Contains(ErrorCodes.Busy, StringComparison.Ordinal),
                body);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task AClientThatGoesAwayStopsItsRequest()
    {
        await using var server = await StartAsync(requestSeconds: 600);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var staying = await PostRawAsync(server);
        await Eventually.HoldsAsync(async () => await PostsAsync(http) == 1);
        var leaving = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => PostRawAsync(server)));
        await Eventually.HoldsAsync(async () => await PostsAsync(http) == 1 + AtOnce);
        Array.ForEach(leaving, connection => connection.Dispose());

        // Left alone, none would end before the one that began before it.
        await Eventually.HoldsAsync(async () => await PostsAsync(http) == 1);
        Assert.True(staying.IsOpen);
    }

    private Task<RunningServer> StartAsync(double requestSeconds, params string[] more) => RunningServer.StartAsync(
    [
        "--seeds",
        texts.Folder,
        "--set",
        string.Create(CultureInfo.InvariantCulture, $"Http:RequestSeconds={requestSeconds}"),
        "--set",
        "Telemetry:Prometheus=true",
        .. more,
    ]);

    private static async Task<RawConnection> PostRawAsync(RunningServer server)
    {
        var connection = await RawConnection.OpenAsync(server.EndPoint);
        await connection.PostAsync($"Content-Length: {Heavy.Length}");
        await connection.SendAsync(Encoding.UTF8.GetString(Heavy));
        return connection;
    }

    /// <summary>How many requests are being answered.</summary>
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
