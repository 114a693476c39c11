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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly byte[] Heavy = HeavyRequest.All.Single(request => request.Name == "filters").Body;

    private readonly LongTexts texts;

    public HeavyRequestTests(LongTexts texts) => this.texts = texts;

    [Fact]
    public async Task As_many_as_there_are_processors_and_more_end_at_their_limit_while_others_are_answered()
    {
        await using var server = await StartAsync(requestSeconds: 0.5);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = Patience };
        var heavy = Enumerable.Range(0, AtOnce).Select(_ => PostAsync(http, Heavy)).ToArray();

        using var other = await PostAsync(http, """{"query":"{__typename}"}"""u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
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
    public async Task A_client_that_goes_away_stops_its_request()
    {
        await using var server = await StartAsync(requestSeconds: 600);
        var connections = new List<RawConnection>();
        for (var count = 0; count < AtOnce; count++)
        {
            connections.Add(await RawConnection.OpenAsync(server.EndPoint));
            await connections[^1].PostAsync($"Content-Length: {Heavy.Length}");
            await connections[^1].SendAsync(Encoding.UTF8.GetString(Heavy));
        }

        Assert.True(await IsBusyAsync(server), "The requests are not heavy enough to show anything.");
        connections.ForEach(connection => connection.Dispose());

        using var patience = new CancellationTokenSource(Patience);
        while (await IsBusyAsync(server))
        {
            Assert.False(patience.IsCancellationRequested, "The server goes on with requests whose clients are gone.");
        }
    }

    private Task<RunningServer> StartAsync(double requestSeconds) => RunningServer.StartAsync(
        "--seeds",
        texts.Folder,
        "--set",
        string.Create(CultureInfo.InvariantCulture, $"Http:RequestSeconds={requestSeconds}"));

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return http.PostAsync("/graphql", content);
    }

    private static async Task<bool> IsBusyAsync(RunningServer server)
    {
        var span = TimeSpan.FromSeconds(0.5);
        var before = server.Run.ProcessorTime;
        await Task.Delay(span);
        return server.Run.ProcessorTime - before > span / 4;
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
