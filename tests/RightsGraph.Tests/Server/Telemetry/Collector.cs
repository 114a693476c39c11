using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace RightsGraph.Tests.Server.Telemetry;

/// <summary>What OpenTelemetry sends its traces and metrics to.</summary>
internal sealed class Collector : IAsyncDisposable
{
    /// <summary>Of tests that take turns: what is traced in a process goes to all collectors that it has.</summary>
    public const string Collection = "What is told of the work";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Content)> received = new();

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Protocol buffers write texts as they are, so these are found in them.</summary>
    public string Received(string path) =>
        string.Concat(received.Where(message => message.Path == path).Select(message => message.Content));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        received.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
    }
}
