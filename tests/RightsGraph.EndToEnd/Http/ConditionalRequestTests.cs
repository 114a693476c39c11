using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace RightsGraph.EndToEnd.Http;

/// <summary>Clients that keep their connections and ask whether what they have is still good.</summary>
[Collection(Alone.Name)]
public sealed class ConditionalRequestTests : IDisposable
{
    private const int Connections = 8;
    private const int Requests = 10_000;

    /// <summary>Those from which the server compiles its code.</summary>
    private const int First = 1_000;

    /// <summary>Of 200,000 letters: to send them takes several times as long as to refuse to.</summary>
    private const string Question = "/graphql?query=%7Bsummaries(first:50)%7Bnodes%7Btext%7D%7D%7D";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-conditional-");

    [Fact]
    public async Task TheyAreAnsweredOnTheirConnectionsForLessThanTheAnswersTakeAndTheLogIsSilent()
    {
        await File.WriteAllLinesAsync(
            Path.Combine(folder.FullName, "summaries.jsonl"),
            Enumerable.Range(0, 50).Select(number => JsonSerializer.Serialize(new
            {
                type = "summary",
                country = "KAZ",
                id = $"{number}",
                language = "en",
                text = new string('a', 4_000),
            })));
        await using var server = await RunningServer.StartAsync("--seeds", folder.FullName);
        var opened = 0;
        using var http = Client(server, () => Interlocked.Increment(ref opened));
        using var first = await http.GetAsync(Question);
        Assert.InRange((await first.Content.ReadAsByteArrayAsync()).Length, 200_000, 300_000);
        var log = server.Run.Messages;

        await AskAsync(First, _ => null);
        await AskAsync(First, Tag);
        var answers = await AskAsync(Requests, _ => null);
        var conditional = await AskAsync(Requests, Tag);

        Assert.True(conditional < answers, $"{Requests} took {conditional}, and with their answers {answers}.");
        Assert.InRange(opened, 1, Connections);
        server.Run.Signal("TERM");
        Assert.Equal(0, await server.Run.EndAsync());
        Assert.Collection(
            server.Run.Messages[log.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(),
            line => Assert.Contains("Application is shutting down", line, StringComparison.Ordinal),
            line => Assert.Contains("Stopping in ", line, StringComparison.Ordinal));

        string Tag(int number) => number % 2 == 0 ? "*" : $"{first.Headers.ETag}";

        // The processor time of the server.
        async Task<TimeSpan> AskAsync(int count, Func<int, string?> condition)
        {
            var start = ProcessorTime(server);
            var next = 0;
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
            {
                for (var number = Interlocked.Increment(ref next); number <= count;
                    number = Interlocked.Increment(ref next))
                {
                    await AssertAnsweredAsync(http, condition(number), $"{first.Headers.ETag}");
                }
            })));
            return ProcessorTime(server) - start;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task AssertAnsweredAsync(HttpClient http, string? condition, string eTag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.TryAddWithoutValidation("If-None-Match", condition);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        var length = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
        {
            length += read;
        }

        Assert.Equal(condition is null ? HttpStatusCode.OK : HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(condition is null, length > 0);
        Assert.Equal(eTag, $"{answer.Headers.ETag}");
    }

    private static TimeSpan ProcessorTime(RunningServer server)
    {
        using var process = Process.GetProcessById(server.Run.Id);
        return process.TotalProcessorTime;
    }

    /// <param name="server">That it asks.</param>
    /// <param name="onOpen">Is told of each connection.</param>
    private static HttpClient Client(RunningServer server, Action onOpen) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = Connections,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        ConnectCallback = async (context, cancellation) =>
        {
            onOpen();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri(server.Address),
    };
}
