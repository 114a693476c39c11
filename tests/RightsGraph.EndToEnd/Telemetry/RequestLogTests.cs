using System.Net.Http.Json;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Telemetry;

public sealed class RequestLogTests
{
    private const string Secret = "zhanaozen";

    /// <summary>The last has a name as long as can be, and is for the console alone.</summary>
    public static TheoryData<string[]> Levels { get; } =
    [
        [],
        ["Logging:LogLevel:Microsoft.AspNetCore=Trace"],
        ["Logging:LogLevel:Default=Trace", "Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace"],
        ["Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics*=Trace"],
    ];

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task TheLogHasALineOfJsonForEachRequestWithItsIdAndNothingThatTheClientSaid(
        string[] raised)
    {
        await using var server = await RunningServer.StartAsync(
            [
                "--set", "Telemetry:LogFormat=Json",
                "--set", "Telemetry:RequestLog=true",
                "--set", "Http:CorsOrigins=https://app.example",
                .. raised.SelectMany(level => new[] { "--set", level }),
            ]);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await http.PostAsJsonAsync("/graphql", new { query = $"{{ search(query: \"{Secret}\") {{ totalCount }} }}" });
        await http.GetAsync($"/{Secret}");
        await http.GetAsync($"/graphql/{Secret}.js");
        using var get = new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={{search(query:\"{Secret}\"){{nothing}}}}");
        get.Headers.Add("Origin", $"https://{Secret}.example");
        get.Headers.Host = $"{Secret}.example";
        await http.SendAsync(get);

        var lines = await LinesAsync(server, count: 2);
        Assert.Equal(
            ["POST /graphql 200", "GET /graphql 200"],
            lines.Select(line => line.GetProperty("State")).Select(
                state => $"{state.GetProperty("Method")} {state.GetProperty("Route")} {state.GetProperty("Status")}"));
        Assert.All(lines, line =>
        {
            Assert.True(line.GetProperty("State").GetProperty("Milliseconds").GetDouble() > 0);
            Assert.Contains(
                line.GetProperty("Scopes").EnumerateArray(),
                scope => scope.TryGetProperty("RequestId", out var id)
                    && id.GetString() == line.GetProperty("State").GetProperty("Request").GetString());
        });
        Assert.DoesNotContain(Secret, server.Run.Messages, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ALineOfJsonHasTheIdsOfConnectionAndTraceWhereTracesAreSent(bool areSent)
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";

        // Nobody listens there, which the log does not tell.
        await using var server = await RunningServer.StartAsync(
            "--set", "Telemetry:LogFormat=Json",
            "--set", "Telemetry:RequestLog=true",
            "--set", $"Telemetry:OtlpEndpoint={(areSent ? "http://127.0.0.1:9" : "")}");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        await http.GetAsync("/graphql?query={__typename}");

        var line = Assert.Single(await LinesAsync(server, count: 1));
        var scopes = line.GetProperty("Scopes").EnumerateArray().ToArray();
        Assert.Contains(scopes, scope => scope.TryGetProperty("ConnectionId", out _));
        Assert.Equal(areSent, scopes.Any(scope =>
            scope.TryGetProperty("TraceId", out var id) && id.GetString() == Trace));
    }

    [Fact]
    public async Task TheLogTellsWhatIsRaisedWhereDetailsAreWanted()
    {
        await using var server = await RunningServer.StartAsync(
            "--set", "Telemetry:LogFormat=Json",
            "--set", "Telemetry:Details=true",
            "--set", "Logging:LogLevel:Microsoft.AspNetCore=Information");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await http.GetAsync($"/{Secret}");

        await Eventually.HoldsAsync(() => server.Run.Messages.Contains(Secret, StringComparison.Ordinal));
    }

    /// <summary>The log is written behind the answers.</summary>
    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(RunningServer server, int count)
    {
        JsonElement[] lines = [];
        await Eventually.HoldsAsync(() =>
        {
            lines =
            [
                .. server.Run.Messages
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonDocument.Parse(line).RootElement)
                    .Where(line => line.GetProperty("State").TryGetProperty("Route", out var route)
                        && route.GetString() == "/graphql"),
            ];
            return lines.Length == count;
        });
        return lines;
    }
}
