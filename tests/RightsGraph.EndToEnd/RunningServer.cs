using System.Net;
using System.Net.Sockets;

namespace RightsGraph.EndToEnd;

/// <summary>
/// The real server with the project's seeds, on a free port of 127.0.0.1, for as long as a class of tests runs.
/// </summary>
public class RunningServer : IAsyncLifetime, IAsyncDisposable
{
    private const string Execution = "Limits:ExecutionSeconds";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly int port = FreePort();
    private readonly string[] arguments;
    private ProgramRun? run;

    public RunningServer() => arguments = [];

    /// <param name="arguments">Of the program, such as <c>--set</c> and a setting.</param>
    protected RunningServer(params string[] arguments) => this.arguments = arguments;

    /// <summary>The program that is run in place of the one that was built with the tests.</summary>
    public string? Program { get; init; }

    /// <summary>A program that runs it, with its own arguments; see <see cref="ProgramRun.StartBy"/>.</summary>
    public IReadOnlyList<string> Runner { get; init; } = [];

    public string Address => $"http://127.0.0.1:{port}";

    internal IPEndPoint EndPoint => new(IPAddress.Loopback, port);

    internal ProgramRun Run => run!;

    /// <param name="arguments">Of the program, such as <c>--set</c> and a setting.</param>
    public static Task<RunningServer> StartAsync(params string[] arguments) => StartByAsync([], arguments);

    /// <param name="runner">See <see cref="Runner"/>.</param>
    /// <param name="arguments">Of the program that is tested.</param>
    public static async Task<RunningServer> StartByAsync(IReadOnlyList<string> runner, params string[] arguments)
    {
        var server = new RunningServer(arguments) { Runner = runner };
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Starts it, once more at the same address where it ran before and ended.</summary>
    public async Task InitializeAsync()
    {
        // On a busy machine a first request may take longer than it may in the program.
        string[] patient = arguments.Any(argument => argument.StartsWith(Execution, StringComparison.Ordinal))
            ? []
            : ["--set", $"{Execution}=60"];
        string[] line = [.. arguments, .. patient, "--urls", Address];
        run = Program is null
            ? ProgramRun.StartBy(Runner, line)
            : ProgramRun.Start(Program, Path.GetTempPath(), line);
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync(http))
        {
            Assert.False(run.HasEnded, run.Messages);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public async Task DisposeAsync()
    {
        if (run is not null)
        {
            await run.DisposeAsync();
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync($"{Address}/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
