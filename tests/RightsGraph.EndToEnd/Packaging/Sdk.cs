using System.Diagnostics;
using System.Reflection;

namespace RightsGraph.EndToEnd.Packaging;

/// <summary>Runs the .NET SDK.</summary>
internal static class Sdk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The configuration of the tests.</summary>
    public static string Configuration { get; } = typeof(Sdk).Assembly
        .GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static Task RunAsync(params string[] arguments) => RunAsync(home: null, arguments);

    /// <param name="home">Where tools are installed; the user's own home where null.</param>
    /// <param name="arguments">Of <c>dotnet</c>.</param>
    public static async Task RunAsync(string? home, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Project.PathOf(),
            RedirectStandardOutput = true,

            // A node that stays would hold the output open.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        if (home is not null)
        {
            start.Environment["DOTNET_CLI_HOME"] = home;
        }

        using var run = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = await run.StandardOutput.ReadToEndAsync(patience.Token);
        await run.WaitForExitAsync(patience.Token);
        Assert.True(run.ExitCode == 0, output);
    }
}
