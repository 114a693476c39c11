using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Server.Serving;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Telemetry;

[Collection(Collector.Collection)]
public sealed class TelemetryTests
{
    private const string Page = "• Kazakhstan: torture in prisons.";
    private const string Secret = "zhanaozen";

    [Fact]
    public async Task TracesTellTheStagesOfARequestAndNothingThatTheClientSaid()
    {
        await using var collector = await Collector.StartAsync();
        await AskAsync(new() { ["Telemetry:OtlpEndpoint"] = collector.Address });

        var traces = collector.Received("/v1/traces");
        Assert.All(
            ["POST /graphql", "GET /graphql", "graphql.parse", "graphql.validate", "graphql.execute", "search"],
            span => Assert.Contains(span, traces, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, traces, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", traces, StringComparison.Ordinal);

        var metrics = collector.Received("/v1/metrics");
        Assert.Contains("rightsgraph.stage.duration", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TracesTellDetailsWhereASettingSaysSo()
    {
        await using var collector = await Collector.StartAsync();
        await AskAsync(new() { ["Telemetry:OtlpEndpoint"] = collector.Address, ["Telemetry:Details"] = "true" });

        var traces = collector.Received("/v1/traces");
        Assert.All(
            [
                "graphql.document", "graphql.variables", "graphql.request", "client.address", "127.0.0.1", Secret,
                "vendor=zhanaozen",
            ],
            detail => Assert.Contains(detail, traces, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ archive { version } }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("mutation { removeSource(input: { id: \"0\" }) { archive { version } } }")]
    public async Task AnOperationOfEachKindIsTracedThroughAllItsStages(string query)
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        var ended = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => ended.Enqueue($"{span.TraceId} {span.OperationName}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await Edits.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query });
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Edits.Key);
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        using var answer = await server.Http.SendAsync(request);

        Assert.All(
            ["graphql.parse", "graphql.validate", "graphql.execute"],
            stage => Assert.Single(ended, $"{Trace} {stage}"));
    }

    [Fact]
    public async Task PrometheusReadsMetricsWhereASettingSaysSo()
    {
        var metrics = await AskAsync(new() { ["Telemetry:Prometheus"] = "true" });
        Assert.All(
            [
                "rightsgraph_stage_duration_seconds_bucket{",
                "stage=\"search\"",
                "rightsgraph_cache_lookups_total{",
                "cache=\"documents\",result=\"hit\"",
                "rightsgraph_refusals_total{",
                "code=\"SYNTAX_ERROR\"",
                "code=\"BAD_REQUEST\"",
                "code=\"PERSISTED_QUERY_NOT_FOUND\"",
                "http_server_request_duration_seconds_bucket{",
            ],
            metric => Assert.Contains(metric, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MetricsTellTheArchiveAndTheLastImportOfEachResult()
    {
        await using var server = await Edits.StartAsync(("Telemetry:Prometheus", "true"));
        Assert.DoesNotContain("rightsgraph_import_age", await MetricsAsync(), StringComparison.Ordinal);

        await server.ImportAsync(Edits.Document("a", "One", "Two"), Edits.Document("b", "Three"));
        await server.ImportAsync(Edits.Lines("c", ["no JSON"]));

        // A scrape right after another is answered as that one was.
        var metrics = "";
        await Eventually.HoldsAsync(async () =>
            (metrics = await MetricsAsync()).Contains("result=\"refused\"", StringComparison.Ordinal));
        Assert.Equal(1, ValueOf("rightsgraph_archive_version", metrics));
        Assert.Equal(3, ValueOf("rightsgraph_archive_texts", metrics));
        Assert.Equal(2, ValueOf("rightsgraph_archive_sources", metrics));
        Assert.InRange(ValueOf("rightsgraph_import_age_seconds{[^}]*result=\"succeeded\"}", metrics), 0, 600);
        Assert.InRange(ValueOf("rightsgraph_import_age_seconds{[^}]*result=\"refused\"}", metrics), 0, 600);
        Assert.DoesNotContain("result=\"failed\"", metrics, StringComparison.Ordinal);

        Task<string> MetricsAsync() => server.Http.GetStringAsync("/metrics");
    }

    [Fact]
    public async Task WithoutTheSettingThereIsNothingToScrape()
    {
        await using var server = await ServerUnderTest.StartAsync(("kazakhstan.txt", Page));
        using var answer = await server.Http.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static double ValueOf(string series, string metrics)
    {
        var line = Regex.Match(metrics, $@"^{series}\S* ([0-9.E-]+)", RegexOptions.Multiline);
        Assert.True(line.Success, metrics);
        return double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Asks in every way in which a secret can come, and gives what /metrics says then.</summary>
    private static async Task<string> AskAsync(Dictionary<string, string?> settings)
    {
        settings["Http:MaxBatch"] = "2";
        await using var server = await ServerUnderTest.StartAsync(settings, ("kazakhstan.txt", Page));
        const string Query = "query Zhanaozen($q: String!) { search(query: $q) { totalCount } }";
        await server.AskAsync(Query, new { q = Secret });
        await server.AskAsync(Query, new { q = Secret });
        await server.AskAsync("{ search(query: \"zhanaozen\") { totalCount zhanaozen } }");
        await server.AskAsync("{ zhanaozen");
        await server.Http.GetAsync("/graphql?query={search(query:\"zhanaozen\"){totalCount}}");
        await server.Http.GetAsync("/zhanaozen");
        await server.Http.PostAsJsonAsync("/graphql", new { zhanaozen = 1 });
        await server.Http.PostAsJsonAsync("/graphql", new object[] { new { query = "{a}" }, new { documentId = "0" } });
        using var traced = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        traced.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        traced.Headers.Add("tracestate", "vendor=zhanaozen");
        await server.Http.SendAsync(traced);
        using var metrics = await server.Http.GetAsync("/metrics");
        return await metrics.Content.ReadAsStringAsync();
    }
}
