using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RightsGraph.Benchmarks;

/// <summary>
/// A server in a process of its own, on a free port of 127.0.0.1: the real program, or the floor that it is held
/// against. Stops when it is disposed of.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = typeof(Server.Importing.SeedSettings).Assembly.Location;

    private readonly Process process;

    private ServerProcess(Process process, HttpClient http, TimeSpan startup)
    {
        this.process = process;
        Http = http;
        Startup = startup;
    }

    public HttpClient Http { get; }

    public int Port => Http.BaseAddress!.Port;

    /// <summary>From the start of the process until it was ready.</summary>
    public TimeSpan Startup { get; }

    /// <summary>What the process has used of all processors, in its own code and in the kernel.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in MiB.</summary>
    public double MemoryMebibytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>As <see cref="MemoryMebibytes"/>, without what the system holds of files and can let go.</summary>
    public double AnonymousMebibytes => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2])
        .Sum(kibibytes => double.Parse(kibibytes, CultureInfo.InvariantCulture)) / 1_024;

    /// <param name="seeds">The folder of source documents; the project's own where null.</param>
    /// <param name="settings">As after --set.</param>
    public static Task<ServerProcess> StartAsync(string? seeds, params string[] settings) => StartAsync(
    [
        Program,
        .. seeds is null ? Array.Empty<string>() : ["--seeds", seeds],
        .. settings.SelectMany(setting => new[] { "--set", setting }),
    ]);

    /// <param name="arguments">All of the command line.</param>
    public static Task<ServerProcess> StartProgramAsync(params string[] arguments) =>
        StartAsync([Program, .. arguments]);

    /// <summary>Runs a command of the program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<TimeSpan> RunProgramAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? clock.Elapsed
            : throw new InvalidOperationException($"'{arguments[0]}' ended with exit code {process.ExitCode}.");
    }

    /// <summary>This program's floor, under the runtime settings of the real one: the same garbage collector.</summary>
    /// <param name="seeds">The folder of source documents.</param>
    public static Task<ServerProcess> StartFloorAsync(string seeds) => StartAsync(
    [
        "exec",
        "--runtimeconfig",
        Path.ChangeExtension(Program, ".runtimeconfig.json"),
        typeof(ServerProcess).Assembly.Location,
        "floor",
        seeds,
    ]);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string[] arguments)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true };
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
