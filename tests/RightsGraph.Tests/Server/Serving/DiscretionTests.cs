using Microsoft.Extensions.Logging;
using RightsGraph.Tests.Server.Telemetry;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>Neither the key nor what a document says is in anything that the server tells of its work.</summary>
[Collection(Collector.Collection)]
public class DiscretionTests
{
    private const string Secret = "zhanaozen";

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task NoLogTraceOrMetricHoldsTheKeyOrADocument(string details)
    {
        await using var collector = await Collector.StartAsync();
        using var log = new CapturedLog();
        string metrics;
        await using (var server = await Edits.StartAsync(
            ("Telemetry:OtlpEndpoint", collector.Address),
            ("Telemetry:Prometheus", "true"),
            ("Telemetry:RequestLog", "true"),
            ("Telemetry:Details", details),
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:Console:LogLevel:Default", "None"),
            ("Http:MaxBatch", "2")))
        {
            server.Service<ILoggerFactory>().AddProvider(log);
            await EditAsync(server);
            metrics = await server.Http.GetStringAsync("/metrics");
        }

        // What is told is looked at.
        Assert.Contains("Serving version", log.Text, StringComparison.Ordinal);
        Assert.Contains("POST /graphql 401", log.Text, StringComparison.Ordinal);
        Assert.Contains("graphql.validate", collector.Received("/v1/traces"), StringComparison.Ordinal);
        Assert.Contains("code=\"UNAUTHENTICATED\"", metrics, StringComparison.Ordinal);
        Assert.All(
            [log.Text, collector.Received("/v1/traces"), collector.Received("/v1/metrics"), metrics],
            told => Assert.All(
                [Edits.Key, "wrong-horse", Secret],
                word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Sends the words in every way in which they are taken or refused.</summary>
    private static async Task EditAsync(ServerUnderTest server)
    {
        var request = new { query = Edits.Import, variables = new { d = new[] { Edits.Document("a", Secret) } } };
        var bad = new
        {
            query = Edits.Import,
            variables = new
            {
                d = new[] { Edits.Lines(Secret, [Secret, Edits.Entry(Secret), $"{{\"{Secret}\": 1}}"]) },
            },
        };
        string[] headers =
            [$"Bearer {Edits.Key}", $"Basic {Edits.Key}", $"Bearer {Edits.Key}2", "Bearer wrong-horse", Edits.Key];
        foreach (var header in headers)
        {
            using var one = await server.SendAsync(header, request);
            using var refused = await server.SendAsync(header, bad);
            using var batch = await server.SendAsync(header, new object[] { request, bad });
        }

        using var disposed = await server.SendAsync(headers[0], new { request.query, variables = new { d = 1 } });
    }
}
