using System.Net;
using System.Net.Sockets;
using RightsGraph.EndToEnd.Hostile;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hosting;

/// <summary>What clients see of a server that is told to stop.</summary>
[Collection(Alone.Name)]
public sealed class GracefulStopTests
{
    private const string Question = "/graphql?query={countries{totalCount}}";

    [Fact]
    public async Task TheServerThatIsToldToStopIsNotReadyAtOnceAndStillAnswersAndClosesEachConnection()
    {
        await using var server = await StartAsync(drainSeconds: 300);
        using var client = Client(server);
        Assert.Null((await client.GetAsync(Question)).Headers.ConnectionClose);

        server.Run.Signal("TERM");
        await NotReadyAsync(client);
        var answer = await client.GetAsync(Question);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.ConnectionClose);
    }

    [Fact]
    public async Task NoRequestFailsWhereClientsLeaveAServerThatIsNotReady()
    {
        // Long enough for a busy machine to answer the few requests that come before its end.
        await using var server = await StartAsync(drainSeconds: 10);
        using var leaving = new CancellationTokenSource();
        var answers = new int[8];
        var clients = answers.Select((_, number) => AskUntilAsync(server, answers, number, leaving.Token)).ToArray();
        using var balancer = Client(server);
        await EachIsAnsweredAsync(answers);

        server.Run.Signal("TERM");
        await NotReadyAsync(balancer);

        // They go on for a while, as a balancer does until its next check.
        await EachIsAnsweredAsync(answers);
        await leaving.CancelAsync();
        await Task.WhenAll(clients);
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [Fact]
    public async Task ARequestUnderWayIsAnsweredAfterListeningHasEnded()
    {
        await using var server = await RunningServer.StartAsync();
        using var idle = await RawConnection.OpenAsync(server.EndPoint);
        using var slow = await RawConnection.OpenAsync(server.EndPoint);
        const string body = """{"query":"{countries{totalCount}}"}""";

        // Enough that the server waits for the rest as long as Http:BodySeconds say: it counts bytes a second.
        const int spaces = 100_000;
        await slow.PostAsync($"Content-Length: {spaces + body.Length}");
        await slow.SendAsync(new string(' ', spaces));

        server.Run.Signal("TERM");
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        await Eventually.HoldsAsync(() => HasEndedListeningAsync(server));

        // Each connection has then been told that the server stops.
        await Eventually.HoldsAsync(() => !idle.IsOpen);
        await slow.SendAsync(body);

        var answer = await slow.ReceiveUntilClosedAsync(patience.Token);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":1", answer, StringComparison.Ordinal);
        Assert.Equal(0, await server.Run.EndAsync());
    }

    [Fact]
    public async Task ARequestThatDoesNotEndHoldsTheServerNoLongerThanTheSetting()
    {
        await using var server = await RunningServer.StartAsync(
            "--set", "Hosting:StopSeconds=1", "--set", "Http:BodySeconds=600");
        using var endless = await RawConnection.OpenAsync(server.EndPoint);
        await endless.PostAsync("Content-Length: 100");

        server.Run.Signal("TERM");

        Assert.Equal(0, await server.Run.EndAsync());
    }

    [SkippableFact]
    public async Task AServerThatWaitsForItsDatabaseStops()
    {
        Need.Linux();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        // Without the signal it would wait longer than this test does.
        await using var run = ProgramRun.StartScript(
            $"exec dotnet {ProgramRun.Library} serve --urls http://127.0.0.1:0 "
            + $"--store 'postgres:Host=127.0.0.1;Port={port};Username=a;Database=a;Timeout=1000'",
            Path.GetTempPath());
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline);

        run.Signal("TERM");

        Assert.Equal(0, await run.EndAsync());
    }

    /// <summary>At many moments of the start. The system ends it (143) until the runtime listens to signals; later it
    /// ends by itself, and well.</summary>
    [SkippableFact]
    public async Task AServerThatIsToldToStopWhileItStartsHasNotFailed()
    {
        Need.Linux();
        for (var moment = 0; moment < 12; moment++)
        {
            await using var run = ProgramRun.Start("serve", "--urls", "http://127.0.0.1:0");
            await Task.Delay(TimeSpan.FromMilliseconds(50 * moment));

            run.Signal("TERM");

            Assert.True(await run.EndAsync() is 0 or 143, run.Messages);
        }
    }

    private static Task<RunningServer> StartAsync(int drainSeconds) =>
        RunningServer.StartAsync("--set", $"Hosting:DrainSeconds={drainSeconds}");

    private static HttpClient Client(RunningServer server) => new() { BaseAddress = new Uri(server.Address) };

    /// <summary>One request after the other, each of which must be answered, and is counted.</summary>
    private static async Task AskUntilAsync(
        RunningServer server, int[] answers, int number, CancellationToken leaving)
    {
        using var client = Client(server);
        while (!leaving.IsCancellationRequested)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Question, CancellationToken.None)).StatusCode);
            Interlocked.Increment(ref answers[number]);
        }
    }

    /// <summary>Waits until each client has had some more answers.</summary>
    private static async Task EachIsAnsweredAsync(int[] answers)
    {
        var before = answers.ToArray();
        await Eventually.HoldsAsync(
            () => answers.Zip(before).All(counts => counts.First >= counts.Second + 5));
    }

    private static Task NotReadyAsync(HttpClient client) => Eventually.HoldsAsync(async () =>
    {
        using var answer = await client.GetAsync("/health/ready");
        return !answer.IsSuccessStatusCode;
    });

    private static async Task<bool> HasEndedListeningAsync(RunningServer server)
    {
        try
        {
            using var connection = await RawConnection.OpenAsync(server.EndPoint);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
