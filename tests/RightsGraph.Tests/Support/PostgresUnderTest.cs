using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace RightsGraph.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own, on a free port of 127.0.0.1, with its data in a new folder. It ends, and the
/// folder goes, when it is disposed or when the tests' process ends, however that ends.
/// </summary>
public sealed class PostgresUnderTest : IAsyncDisposable
{
    private const string User = "rightsgraph";

    /// <summary>
    /// The shell stops and starts the server as its input says, and waits for the end of that, which is that of the
    /// tests' process too. Without fsync a power cut can cost the data, which is no harm here.
    /// </summary>
    private const string Script =
        """
        set -e
        folder=$(mktemp -d "${TMPDIR:-/tmp}/rightsgraph-postgres-XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        cd "$folder"
        if [ -n "$4" ]; then
            "$1/pg_basebackup" -h 127.0.0.1 -p "$4" -U "$3" -D data -R -c fast --no-sync
        else
            "$1/initdb" -D data -U "$3" --auth=trust --no-sync --encoding=UTF8 --locale=C >log
        fi
        start() {
            "$1/postgres" -D data -p "$2" -k "$folder" -c listen_addresses=127.0.0.1 -c fsync=off \
                -c hot_standby_feedback=on >>log 2>&1 &
        }
        stop() {
            kill -INT $!
            wait $!
        }
        start "$@"
        while read -r order; do
            "$order" "$@" || true
        done
        stop || true
        """;

    private static readonly Lazy<Task<PostgresUnderTest>> TheShared = new(() => StartAsync());

    private readonly Process shell;
    private bool isEnded;

    private PostgresUnderTest(Process shell, int port)
    {
        this.shell = shell;
        Port = port;
    }

    public int Port { get; }

    /// <summary>One for all tests, started by the first. Not to be disposed.</summary>
    public static Task<PostgresUnderTest> SharedAsync() => TheShared.Value;

    /// <summary>One that a test can spoil.</summary>
    /// <param name="primary">Makes it a streaming replica of that one.</param>
    public static async Task<PostgresUnderTest> StartAsync(PostgresUnderTest? primary = null)
    {
        var programs = FindPrograms();
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var shell = Process.Start(CommandLine(programs, port, primary))!;
            var server = new PostgresUnderTest(shell, port);
            if (await server.AnswersAsync())
            {
                return server;
            }

            // Someone took the port in the meantime, or the program is not in order.
            await server.DisposeAsync();
            Assert.True(attempt < 3, "PostgreSQL does not start.");
        }
    }

    /// <summary>The connection string of a new and empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={User};Database={database};Timeout=5";

    public async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own statement.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Breaks all connections and takes no new ones. What was committed stays for the next start.</summary>
    public async Task StopAsync()
    {
        await OrderAsync("stop");
        await Eventually.HoldsAsync(async () => !await AnswersOnceAsync());
    }

    public async Task StartAgainAsync()
    {
        await OrderAsync("start");
        Assert.True(await AnswersAsync(), "PostgreSQL does not start again.");
    }

    public async ValueTask DisposeAsync()
    {
        if (isEnded)
        {
            return;
        }

        isEnded = true;
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (!shell.HasExited && Stopwatch.GetElapsedTime(start) < Eventually.Deadline)
        {
            if (await AnswersOnceAsync())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }

    private async Task<bool> AnswersOnceAsync()
    {
        try
        {
            await ExecuteAsync("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task OrderAsync(string order)
    {
        await shell.StandardInput.WriteLineAsync(order);
        await shell.StandardInput.FlushAsync();
    }

    private static ProcessStartInfo CommandLine(string programs, int port, PostgresUnderTest? primary)
    {
        string[] command = ["sh", "-c", Script, "sh", programs, $"{port}", User, $"{primary?.Port}"];

        // PostgreSQL refuses to run as root.
        string[] all = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
        return new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    /// <summary>The folder of the newest version that Debian installed. Without one the test is skipped.</summary>
    private static string FindPrograms()
    {
        var root = new DirectoryInfo("/usr/lib/postgresql");
        var newest = (root.Exists ? root.GetDirectories() : [])
            .OrderByDescending(version => int.TryParse(version.Name, out var number) ? number : 0)
            .Select(version => Path.Combine(version.FullName, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
        const string Reason = "Install PostgreSQL: apt-get install postgresql.";
        Assert.False(newest is null && Environment.GetEnvironmentVariable("CI") == "true", Reason);
        Skip.If(newest is null, Reason);
        return newest!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
