using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>Clients that ask for much and take next to nothing of it.</summary>
public sealed class SlowReaderTests : IClassFixture<SlowReaderTests.LongTexts>
{
    private const int MostInFlight = 2;
    private const int Readers = 6;

    // 25 MB: far beyond what the sockets of both sides hold.
    private static readonly string Large = JsonSerializer.Serialize(new
    {
        query = $"{{summaries(first: 50) {{nodes {{{string.Concat(
            Enumerable.Range(0, 25).Select(i => $" t{i}: text"))}}}}}}}",
    });

    private readonly LongTexts texts;

    public SlowReaderTests(LongTexts texts) => this.texts = texts;

    [Fact]
    public async Task TheyHoldNoPermitOfThoseWhoAsk()
    {
        await using var server = await StartAsync();
        using var readers = new OpenReaders();
        for (var count = 0; count < Readers; count++)
        {
            await readers.AddAsync(server);
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync(server));
        Assert.All(readers.All, reader => Assert.True(reader.HasAnswer));
    }

    [Fact]
    public async Task TheyAreCutOffAtTheirTimeout()
    {
        await using var server = await StartAsync("--set", "Http:WriteSeconds=1");
        using var readers = new OpenReaders();
        var reader = await readers.AddAsync(server);
        await Eventually.HoldsAsync(() => reader.IsCutOff);

        Assert.InRange(await reader.ReceiveAllAsync(), 1, 20_000_000);
    }

    [Fact]
    public async Task TheyCrowdOutEachOtherWhereTooMuchWaitsToBeSent()
    {
        await using var server = await StartAsync("--set", "Http:MaxUnsentBytes=60000000");
        using var readers = new OpenReaders();
        for (var count = 0; count < 3; count++)
        {
            await readers.AddAsync(server);
        }

        var received = await Task.WhenAll(readers.All.Select(reader => reader.ReceiveAllAsync()));

        Assert.InRange(received[0], 1, 20_000_000);
        Assert.All(received[1..], bytes => Assert.InRange(bytes, 25_000_000, 26_000_000));
    }

    private Task<RunningServer> StartAsync(params string[] more) => RunningServer.StartAsync(
        ["--seeds", texts.Folder, "--set", $"Http:MaxRequestsInFlight={MostInFlight}", .. more]);

    private static async Task<HttpStatusCode> AskAsync(RunningServer server)
    {
        using var http = new HttpClient { Timeout = Eventually.Deadline };
        using var answer = await http.PostAsJsonAsync($"{server.Address}/graphql", new { query = "{__typename}" });
        return answer.StatusCode;
    }

    private sealed class OpenReaders : IDisposable
    {
        private readonly List<RawConnection> all = [];

        public IReadOnlyList<RawConnection> All => all;

        /// <summary>Asks, and waits until the answer begins.</summary>
        public async Task<RawConnection> AddAsync(RunningServer server)
        {
            var reader = await RawConnection.OpenAsync(server.EndPoint, receiveBuffer: 4_096);
            all.Add(reader);
            await reader.PostAsync($"Content-Length: {Large.Length}\r\nConnection: close");
            await reader.SendAsync(Large);
            await Eventually.HoldsAsync(() => reader.HasAnswer);
            return reader;
        }

        public void Dispose() => all.ForEach(reader => reader.Dispose());
    }

    /// <summary>Fifty texts of 20,000 letters.</summary>
    public sealed class LongTexts : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-long-");

        public LongTexts() => File.WriteAllLines(
            Path.Combine(folder.FullName, "summaries.jsonl"),
            Enumerable.Range(0, 50).Select(number => JsonSerializer.Serialize(new
            {
                type = "summary",
                country = "KAZ",
                year = 2014,
                id = $"{number}",
                text = new string('a', 20_000),
            })));

        public string Folder => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
