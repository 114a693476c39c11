using System.ComponentModel;
using System.Diagnostics;

namespace RightsGraph.EndToEnd.Clients;

/// <summary>
/// A folder under obj/ in which the scripts of npm/ lie beside their packages, the printed schema and the example
/// operations. It is set up by the first test, and the packages are restored once for each lock file.
/// </summary>
public sealed class NodeWorkshop
{
    private const string LockFile = "package-lock.json";

    private static readonly TimeSpan PatienceWithScripts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PatienceWithNpm = TimeSpan.FromMinutes(20);
    private static readonly string Source = Project.PathOf("tests", "RightsGraph.EndToEnd", "Clients", "npm");
    private static readonly string Folder = Project.PathOf("tests", "RightsGraph.EndToEnd", "obj", "clients");

    private readonly Lazy<Task<string?>> setUp = new(SetUpAsync);

    /// <summary>Runs a script of the folder; where it does not end with 0, the test fails with its output.</summary>
    public Task<string> Run(string script, params string[] arguments) => Run(PatienceWithScripts, script, arguments);

    /// <returns>Its output.</returns>
    public async Task<string> Run(TimeSpan patience, string script, params string[] arguments)
    {
        var problem = await setUp.Value;
        Need.That(problem is null, $"Install Node.js with npm, and let it reach its registry once: {problem}");

        var (exitCode, output) = await RunAsync("node", [script, .. arguments], patience);
        Assert.True(exitCode == 0, $"{script} ended with exit code {exitCode}.\n{output}");
        return output;
    }

    private static async Task<string?> SetUpAsync()
    {
        Copy(Source, Folder);
        Copy(Project.PathOf("schema", "operations"), Path.Combine(Folder, "operations"));
        await PrintSchemaAsync();
        return await RestorePackagesAsync();
    }

    private static async Task PrintSchemaAsync()
    {
        await using var schema = ProgramRun.Start("schema");
        Assert.True(await schema.EndAsync() == 0, schema.Messages);
        await File.WriteAllTextAsync(Path.Combine(Folder, "schema.graphql"), schema.Output);
    }

    private static async Task<string?> RestorePackagesAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(Source, LockFile));
        var stamp = Path.Combine(Folder, "node_modules", ".restored");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return null;
        }

        try
        {
            string[] options = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exitCode, output) = await RunAsync(npm, ["ci", .. options], PatienceWithNpm);
            if (exitCode != 0)
            {
                return $"npm ci failed.\n{output}";
            }
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, TimeSpan patience)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        })!;
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var messages = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await messages);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Copies what is there now; what an earlier run made of older files goes first.</summary>
    private static void Copy(string source, string target)
    {
        if (Directory.Exists(target))
        {
            var old = Directory.GetDirectories(target).Where(folder => Path.GetFileName(folder) != "node_modules");
            foreach (var folder in old)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
