using System.Globalization;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Telemetry;

public sealed class LogLineTests
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Secret = "zhanaozen";
    private const string Setting = "Http:CorsOrigins";

    [Theory]
    [InlineData("Text")]
    [InlineData("Json")]
    public async Task ALineTellsItsTime(string format)
    {
        await using var server = await RunningServer.StartAsync("--set", $"Telemetry:LogFormat={format}");

        var lines = server.Run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        var now = TimeProvider.System.GetUtcNow();
        Assert.All(lines, line => Assert.InRange(TimeOf(line, format), now.AddHours(-1), now));
    }

    [Fact]
    public async Task AnOriginThatIsRefusedIsToldOnceWithTheSettingThatAllowsIt()
    {
        await using var server = await RunningServer.StartAsync("--set", "Telemetry:RequestLog=true");
        foreach (var origin in new[] { server.Address, $"https://{Secret}.example", $"https://{Secret}.example" })
        {
            await AskAsync(server, origin);
        }

        // The lines of the requests come behind what was logged of them.
        await Eventually.HoldsAsync(() => Count(server.Run.Messages, "/graphql") >= 3);
        Assert.Equal(1, Count(server.Run.Messages, Setting));
        Assert.DoesNotContain(Secret, server.Run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoOriginIsToldWhereAllOrOnlyTheServersOwnHaveAsked()
    {
        await using var open = await RunningServer.StartAsync(
            "--set", "Telemetry:RequestLog=true", "--set", $"{Setting}=https://{Secret}.example");
        await AskAsync(open, $"https://{Secret}.example");
        await AskAsync(open, open.Address);

        await Eventually.HoldsAsync(() => Count(open.Run.Messages, "/graphql") >= 2);
        Assert.DoesNotContain(Setting, open.Run.Messages, StringComparison.Ordinal);
    }

    private static DateTimeOffset TimeOf(string line, string format) => DateTimeOffset.ParseExact(
        format == "Json" ? JsonDocument.Parse(line).RootElement.GetProperty("Timestamp").GetString()! : line[..24],
        Form,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);

    private static async Task AskAsync(RunningServer server, string origin)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Origin", origin);
        using var answer = await http.GetAsync($"{server.Address}/graphql?query={{__typename}}");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
