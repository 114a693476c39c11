using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RightsGraph.EndToEnd.Packaging;

/// <summary>
/// A container registry on 127.0.0.1 with one image that has no files at all: the SDK takes a base image from nowhere
/// else, and the tests ask no registry of the world.
/// </summary>
internal sealed class BaseImageRegistry : IAsyncDisposable
{
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";
    private const string ConfigType = "application/vnd.oci.image.config.v1+json";

    private readonly WebApplication app;

    private BaseImageRegistry(WebApplication app, int port)
    {
        this.app = app;
        BaseImage = $"localhost:{port}/empty:latest";
    }

    public string BaseImage { get; }

    public static async Task<BaseImageRegistry> StartAsync()
    {
        var config = JsonSerializer.SerializeToUtf8Bytes(new
        {
            architecture = "amd64",
            os = "linux",
            config = new { Env = new[] { "PATH=/usr/bin:/bin" } },
            rootfs = new { type = "layers", diff_ids = Array.Empty<string>() },
        });
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            schemaVersion = 2,
            mediaType = ManifestType,
            config = new { mediaType = ConfigType, size = config.Length, digest = Digest(config) },
            layers = Array.Empty<object>(),
        });

        var port = RunningServer.FreePort();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        var app = builder.Build();
        app.MapGet("/v2/", () => Results.Ok());
        app.MapGet("/v2/empty/manifests/{reference}", (HttpResponse response) =>
        {
            response.Headers["Docker-Content-Digest"] = Digest(manifest);
            return Results.Bytes(manifest, ManifestType);
        });
        app.MapGet("/v2/empty/blobs/{digest}", () => Results.Bytes(config, ConfigType));
        await app.StartAsync();
        return new BaseImageRegistry(app, port);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
