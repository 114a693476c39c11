using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RightsGraph.Api.Request;
using RightsGraph.Server.Serving;

namespace RightsGraph.Tests.Support;

/// <summary>
/// The server as the program builds it, on a free port of 127.0.0.1, over a folder of source documents that the test
/// wrote. Ask it over HTTP.
/// </summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private ServerUnderTest(WebApplication app, DirectoryInfo folder)
    {
        this.app = app;
        this.folder = folder;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    public HttpClient Http { get; }

    /// <summary>Starts with these documents and waits until the archive stands.</summary>
    public static Task<ServerUnderTest> StartAsync(params (string Name, string Content)[] documents) =>
        StartAsync(new Dictionary<string, string?>(), documents);

    /// <param name="settings">As after --set.</param>
    /// <param name="documents">By name and content.</param>
    public static Task<ServerUnderTest> StartAsync(
        Dictionary<string, string?> settings, params (string Name, string Content)[] documents) =>
        StartAsync(settings, clock: null, documents);

    /// <param name="settings">As after --set.</param>
    /// <param name="clock">Measures what the server waits for.</param>
    /// <param name="documents">By name and content.</param>
    public static async Task<ServerUnderTest> StartAsync(
        Dictionary<string, string?> settings, TimeProvider? clock, params (string Name, string Content)[] documents)
    {
        var folder = Directory.CreateTempSubdirectory("rightsgraph-");
        foreach (var (name, content) in documents)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content);
        }

        settings["Archive:Seeds"] = folder.FullName;
        settings["urls"] = "http://127.0.0.1:0";
        settings.TryAdd("Logging:LogLevel:Default", "None");

        // On a busy machine a first search may take longer than it may in the program.
        settings.TryAdd("Limits:SearchSeconds", "60");
        settings.TryAdd("Limits:ExecutionSeconds", "60");
        settings.TryAdd("Http:RequestSeconds", "60");
        var app = RightsGraphServer.Build(settings, clock);
        await app.StartAsync();
        await Eventually.HoldsAsync(() =>
        {
            // A server whose documents are refused stops: it would never be ready.
            Assert.False(app.Lifetime.ApplicationStopping.IsCancellationRequested, "The server refused its documents.");
            return app.Services.GetRequiredService<LiveArchive>().Current is not null;
        });

        return new ServerUnderTest(app, folder);
    }

    /// <summary>Serves this archive from now on, as after an import.</summary>
    public void Publish(ArchiveUnderTest archive) =>
        app.Services.GetRequiredService<LiveArchive>().Publish(archive.Index);

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Posts a query as JSON; gives the whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? operationName = null)
    {
        using var response = await Http.PostAsJsonAsync("/graphql", new { query, variables, operationName });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
