using System.Diagnostics;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Cluster;

/// <summary>nginx with the settings of deploy/nginx, at free ports. It ends with the tests' process.</summary>
internal sealed partial class Balancer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    /// <summary>The shell waits for the end of its input, which is that of the tests' process too.</summary>
    private const string Script = """
        "$1" -p "$2" -c nginx.conf &
        read -r _ || true
        kill -TERM $!
        wait $! || true
        """;

    private readonly DirectoryInfo folder;
    private readonly Process shell;

    private Balancer(DirectoryInfo folder, Process shell, string address)
    {
        this.folder = folder;
        this.shell = shell;
        Address = address;
    }

    public string Address { get; }

    public static void Need() =>
        EndToEnd.Need.That(File.Exists(Program), "Install nginx: apt-get install nginx-light.");

    public static async Task<Balancer> StartAsync(IReadOnlyList<RunningServer> servers)
    {
        var address = $"127.0.0.1:{RunningServer.FreePort()}";
        var site = Listening().Replace(Project.Read("deploy", "nginx", "rightsgraph.conf"), $"listen {address};");
        for (var number = 1; number <= servers.Count; number++)
        {
            site = site.Replace(
                $"127.0.0.1:500{number}", servers[number - 1].EndPoint.ToString(), StringComparison.Ordinal);
        }

        var folder = Directory.CreateTempSubdirectory("rightsgraph-nginx-");
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root")
        {
            // Its workers run as another user then.
            File.SetUnixFileMode(
                folder.FullName, folder.UnixFileMode | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rightsgraph.conf"), site);
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "nginx.conf"), Project.Read("deploy", "nginx", "nginx.conf"));
        var shell = Process.Start(new ProcessStartInfo("sh", ["-c", Script, "sh", Program, folder.FullName])
        {
            RedirectStandardInput = true,
        })!;
        var balancer = new Balancer(folder, shell, $"http://{address}");
        await balancer.AnswersAsync();
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        await Eventually.HoldsAsync(
            async () =>
            {
                try
                {
                    using var answer = await client.GetAsync(new Uri(Address + "/health/live"));
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            () => "nginx does not answer.");
    }

    [GeneratedRegex(@"listen 127\.0\.0\.1:\d+;")]
    private static partial Regex Listening();
}
