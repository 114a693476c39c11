using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RightsGraph.Benchmarks;

/// <summary>
/// The real program in a process of its own, on a free port of 127.0.0.1. Stops when it is disposed of.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, HttpClient http, TimeSpan startup)
    {
        this.process = process;
        Http = http;
        Startup = startup;
    }

    public HttpClient Http { get; }

    /// <summary>From the start of the process until it was ready.</summary>
    public TimeSpan Startup { get; }

    /// <summary>Resident memory, in MiB.</summary>
    public long MemoryMebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <param name="seeds">The folder of source documents; the project's own where null.</param>
    public static async Task<ServerProcess> StartAsync(string? seeds)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var program = typeof(Server.Seeding.SeedSettings).Assembly.Location;
        var start = new ProcessStartInfo(
            "dotnet", [program, .. seeds is null ? Array.Empty<string>() : ["--seeds", seeds]])
        {
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = url;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var http = new HttpClient { BaseAddress = new Uri(url) };
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The server ended with exit code {process.ExitCode}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return new ServerProcess(process, http, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
