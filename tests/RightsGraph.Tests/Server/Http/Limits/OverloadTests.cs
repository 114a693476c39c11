using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Http.Limits;

/// <summary>What clients see of heavy requests that cannot be served in time.</summary>
public sealed class OverloadTests
{
    private static readonly int Permits = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly ScriptedClock clock = new();
    private int asked;

    /// <summary>By its cost. Each is another, so that none is answered from the cache.</summary>
    private string Heavy => $"{{ entries(first: 6) {{ nodes {{ related {{ id }} }} }} }} #{asked++}";

    [Fact]
    public async Task TheyAreRefusedAtOnceWithTheTimeToComeAgainAndOthersAreAnswered()
    {
        await using var server = await StartAsync(executionSeconds: 600);
        clock.OnRead = () => clock.Advance(TimeSpan.FromSeconds(30));
        for (var run = 0; run < 8; run++)
        {
            await AssertAnsweredAsync(server);
        }

        using var released = new ManualResetEventSlim();
        var holding = 0;
        clock.OnRead = () =>
        {
            Interlocked.Increment(ref holding);
            released.Wait();
        };
        var holders = Enumerable.Range(0, Permits).Select(_ => AssertAnsweredAsync(server)).ToArray();
        await Eventually.HoldsAsync(() => Volatile.Read(ref holding) == Permits);

        using var refused = await PostAsync(server, Heavy);
        using var light = await PostAsync(server, "{ archive { version } }");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.FromSeconds(1), $"{refused.Headers.RetryAfter}");
        Assert.Equal("BUSY", await CodeOfAsync(refused));
        Assert.Equal(HttpStatusCode.OK, light.StatusCode);

        released.Set();
        await Task.WhenAll(holders);
    }

    [Fact]
    public async Task OneThatRunsTooLongIsEnded()
    {
        await using var server = await StartAsync(executionSeconds: 2);
        clock.OnRead = () => clock.Advance(TimeSpan.FromSeconds(1));

        using var ended = await PostAsync(server, Heavy);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ended.StatusCode);
        Assert.NotNull(ended.Headers.RetryAfter);
        Assert.Equal("TIMED_OUT", await CodeOfAsync(ended));
    }

    private Task<ServerUnderTest> StartAsync(int executionSeconds) => ServerUnderTest.StartAsync(
        new Dictionary<string, string?>
        {
            ["Limits:ExecutionSeconds"] = $"{executionSeconds}",
            ["Limits:SearchSeconds"] = "600",
        },
        clock,
        ("page.txt", "• Kazakhstan\n" + string.Concat(Enumerable.Range(1, 6).Select(day =>
            $"• 2014-04-0{day}\n  Torture of prisoners, day {day}.\n"))));

    private async Task AssertAnsweredAsync(ServerUnderTest server)
    {
        using var answer = await PostAsync(server, Heavy);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(ServerUnderTest server, string query) =>
        server.Http.PostAsJsonAsync("/graphql", new { query });

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
