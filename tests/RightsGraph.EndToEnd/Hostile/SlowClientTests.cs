using System.Net;
using RightsGraph.Api.Errors;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Hostile;

/// <summary>Clients that begin and never come to an end.</summary>
public sealed class SlowClientTests
{
    private const int HalfOpen = 10_000;

    // Http:MaxConnections.
    private const int MostOpen = 1_000;

    // Bytes of a body, of which two are more than Http:MaxBodiesBytes in the test.
    private const int Large = 800_000;

    private static readonly string Chunk = $"4000\r\n{new string(' ', 0x4000)}\r\n";

    [Fact]
    public async Task ABodyOfAByteASecondIsCutOffAndHoldsNoPermitMeanwhile()
    {
        await using var server = await RunningServer.StartAsync("--set", "Http:MaxRequestsInFlight=1");
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var slow = await RawConnection.OpenAsync(server.EndPoint);
        await slow.PostAsync("Content-Length: 1000");
        var sending = slow.SendUntilClosedAsync(" ", TimeSpan.FromSeconds(1), patience.Token);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(server));
        var answer = await slow.ReceiveUntilClosedAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.TooSlow, answer, StringComparison.Ordinal);
        await sending;
    }

    [Fact]
    public async Task ABodyThatTakesTooLongIsRefusedHoweverSteadilyItComes()
    {
        await using var server = await RunningServer.StartAsync("--set", "Http:BodySeconds=2");
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var slow = await RawConnection.OpenAsync(server.EndPoint);
        await slow.PostAsync("Content-Length: 1000000");
        var sending = slow.SendUntilClosedAsync(
            new string(' ', 1_000), TimeSpan.FromMilliseconds(50), patience.Token);

        var answer = await slow.ReceiveUntilClosedAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.TooSlow, answer, StringComparison.Ordinal);
        await sending;
    }

    [Fact]
    public async Task LargeBodiesThatNeverEndTakeNoMoreMemoryThanTheyMayAndKeepNoSmallOneOut()
    {
        await using var server = await RunningServer.StartAsync(
            "--set", "Http:MaxBodiesBytes=1000000", "--set", "Http:BodySeconds=600");
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var one = await OpenLargeAsync(server);
        using var other = await OpenLargeAsync(server);

        // Whichever the server reads last does not fit.
        var (refused, taken) = await IsAnsweredFirstAsync(one, other, patience.Token) ? (one, other) : (other, one);
        var answer = await refused.ReceiveUntilClosedAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 503", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.Busy, answer, StringComparison.Ordinal);
        Assert.True(taken.IsOpen);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server));

        // Of one that goes away the memory is given back.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync(server, Large));
        taken.Dispose();
        await Eventually.HoldsAsync(async () => await AskAsync(server, Large) == HttpStatusCode.OK);
    }

    [Fact]
    public async Task AnEndlessBodyIsRefusedWhenItIsTooLargeAndCutOff()
    {
        await using var server = await RunningServer.StartAsync();
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var endless = await RawConnection.OpenAsync(server.EndPoint);
        await endless.PostAsync("Transfer-Encoding: chunked");
        var sending = endless.SendUntilClosedAsync(Chunk, TimeSpan.FromMilliseconds(1), patience.Token);

        var answer = await endless.ReceiveUntilClosedAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCodes.TooLarge, answer, StringComparison.Ordinal);
        await sending;
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server));
    }

    [SkippableFact]
    public async Task TenThousandHalfOpenConnectionsKeepNobodyOut()
    {
        Need.That(MayOpen(HalfOpen + 1_000), "Raise the limit of open files: ulimit -n 20000.");
        await using var server = await RunningServer.StartAsync();
        var connections = new List<RawConnection>();
        try
        {
            for (var count = 0; count < HalfOpen; count++)
            {
                connections.Add(await RawConnection.OpenAsync(server.EndPoint));
                await connections[^1].SendAsync("POST /graphql HTTP/1.1\r\nHost: 127");
                if (count % 1_000 == 0)
                {
                    Assert.Equal(HttpStatusCode.OK, await AskAsync(server));
                }
            }

            Assert.Equal(HttpStatusCode.OK, await AskAsync(server));
            Assert.InRange(connections.Count(connection => connection.IsOpen), 1, MostOpen);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    [Fact]
    public async Task AHeadThatDoesNotEndIsCutOff()
    {
        await using var server = await RunningServer.StartAsync();
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        using var slow = await RawConnection.OpenAsync(server.EndPoint);
        await slow.SendAsync("POST /graphql HTTP/1.1\r\nHost: 127");

        var answer = await slow.ReceiveUntilClosedAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    private static async Task<RawConnection> OpenLargeAsync(RunningServer server)
    {
        var connection = await RawConnection.OpenAsync(server.EndPoint);
        await connection.PostAsync("Content-Length: 1000000");
        await connection.SendAsync(new string(' ', Large));
        return connection;
    }

    private static async Task<bool> IsAnsweredFirstAsync(
        RawConnection one, RawConnection other, CancellationToken patience)
    {
        while (!one.HasAnswer && !other.HasAnswer)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience);
        }

        return one.HasAnswer;
    }

    private static async Task<HttpStatusCode> AskAsync(RunningServer server, int padding = 0)
    {
        using var http = new HttpClient { Timeout = Eventually.Deadline };
        using var body = new StringContent(
            new string(' ', padding) + """{"query":"{__typename}"}""", null, "application/json");
        using var answer = await http.PostAsync($"{server.Address}/graphql", body);
        return answer.StatusCode;
    }

    // The runtime raises the soft limit to the hard one by itself.
    private static bool MayOpen(int files) =>
        !OperatingSystem.IsLinux()
        || File.ReadLines("/proc/self/limits")
            .Where(line => line.StartsWith("Max open files", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4])
            .All(most => most == "unlimited" || int.Parse(most) >= files);
}
