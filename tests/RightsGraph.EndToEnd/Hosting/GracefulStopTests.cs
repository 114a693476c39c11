using System.Net;
using System.Net.Sockets;
using RightsGraph.EndToEnd.Hostile;

namespace RightsGraph.EndToEnd.Hosting;

/// <summary>What clients see of a server that is told to stop.</summary>
[Collection(Alone.Name)]
public sealed class GracefulStopTests
{
    private const string Question = "/graphql?query={countries{totalCount}}";

    /// <summary>Long enough for a busy machine to send a few requests.</summary>
    private const int DrainSeconds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task TheServerThatIsToldToStopIsNotReadyAtOnceAndStillAnswersAndClosesEachConnection()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        Assert.Null((await client.GetAsync(Question)).Headers.ConnectionClose);

        server.Run.Signal("TERM");
        await NotReadyAsync(client);
        var answer = await client.GetAsync(Question);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.ConnectionClose);
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [Fact]
    public async Task NoRequestFailsWhereClientsLeaveAServerThatIsNotReady()
    {
        await using var server = await StartAsync();
        using var leaving = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 8).Select(_ => AskUntilAsync(server, leaving.Token)).ToArray();
        using var balancer = Client(server);
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        server.Run.Signal("TERM");
        await NotReadyAsync(balancer);

        // They go on for a while, as a balancer does until its next check.
        await Task.Delay(TimeSpan.FromSeconds(DrainSeconds / 3.0));
        await leaving.CancelAsync();
        Assert.All(await Task.WhenAll(clients), answers => Assert.True(answers > 0));
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [Fact]
    public async Task ARequestUnderWayIsAnsweredAfterListeningHasEnded()
    {
        // No draining: a body may pause for 5 seconds only.
        await using var server = await RunningServer.StartAsync();
        using var slow = await RawConnection.OpenAsync(server.EndPoint);
        const string body = """{"query":"{countries{totalCount}}"}""";
        await slow.PostAsync($"Content-Length: {body.Length}");
        await slow.SendAsync(body[..10]);

        server.Run.Signal("TERM");
        using var patience = new CancellationTokenSource(Patience);
        await ListeningEndsAsync(server, patience.Token);
        await slow.SendAsync(body[10..]);

        var answer = await slow.ReceiveUntilClosedAsync(patience.Token);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":1", answer, StringComparison.Ordinal);
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [Fact]
    public async Task ARequestThatDoesNotEndHoldsTheServerNoLongerThanTheSetting()
    {
        await using var server = await RunningServer.StartAsync(
            "--set", "Hosting:StopSeconds=1", "--set", "Http:BodySeconds=60");
        using var endless = await RawConnection.OpenAsync(server.EndPoint);
        await endless.PostAsync("Content-Length: 100");

        server.Run.Signal("TERM");

        Assert.Equal(0, await server.Run.EndAsync());
    }

    private static Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync("--set", $"Hosting:DrainSeconds={DrainSeconds}");

    private static HttpClient Client(RunningServer server) => new() { BaseAddress = new Uri(server.Address) };

    /// <summary>One request after the other, each of which must be answered; gives how many there were.</summary>
    private static async Task<int> AskUntilAsync(RunningServer server, CancellationToken leaving)
    {
        using var client = Client(server);
        var answers = 0;
        while (!leaving.IsCancellationRequested)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Question, CancellationToken.None)).StatusCode);
            answers++;
        }

        return answers;
    }

    private static async Task NotReadyAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task ListeningEndsAsync(RunningServer server, CancellationToken patience)
    {
        while (true)
        {
            try
            {
                using var connection = await RawConnection.OpenAsync(server.EndPoint);
                await Task.Delay(50, patience);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
