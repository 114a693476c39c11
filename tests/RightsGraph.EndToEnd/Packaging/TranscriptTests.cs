using System.IO.Compression;
using System.Text.RegularExpressions;
using RightsGraph.Tests.Documentation;

namespace RightsGraph.EndToEnd.Packaging;

/// <summary>Runs the session that docs/running.md shows, for a user whose home is empty, and compares the output.
/// </summary>
[Collection(InstalledTool.Collection)]
public sealed class TranscriptTests(InstalledTool tool) : IDisposable
{
    private const string Prompt = "$ ";

    /// <summary>Stands in the output before that of the next command.</summary>
    private const string Mark = "=== next ===";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-transcript-");

    [SkippableFact]
    public async Task TheSessionRunsAsItIsWritten()
    {
        Need.Linux();
        var commands = Session().ToList();
        await PrepareAsync();

        await using var run = ProgramRun.Start("bash", folder.FullName, ["-c", Script(commands)]);
        await run.EndAsync(TimeSpan.FromMinutes(10));

        var outputs = run.Output.Split(Mark + "\n")[1..];
        Assert.True(commands.Count == outputs.Length, run.Output + run.Messages);
        Assert.All(
            commands.Zip(outputs),
            step => Assert.True(
                Regex.IsMatch(step.Second, Pattern(step.First.Output)),
                $"{step.First.Command}\nis to print\n{step.First.Output}\nand prints\n{step.Second}"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Each command with the output that the page shows.</summary>
    private static IEnumerable<(string Command, string Output)> Session()
    {
        var block = new Page("docs/running.md").CodeBlocks
            .Single(block => block.StartsWith(Prompt, StringComparison.Ordinal));
        foreach (var step in ("\n" + block).Split("\n" + Prompt)[1..])
        {
            var end = step.IndexOf('\n', StringComparison.Ordinal);
            yield return end < 0 ? (step, "") : (step[..end], step[(end + 1)..].TrimEnd('\n') + "\n");
        }
    }

    /// <summary>The three dots stand for anything, also for several lines.</summary>
    private static string Pattern(string output) =>
        $@"(?s)\A{Regex.Escape(output.TrimEnd()).Replace("…", ".*", StringComparison.Ordinal)}\s*\z";

    /// <summary>A command that fails prints how, so that no output is equal then.</summary>
    private string Script(IEnumerable<(string Command, string Output)> commands) => $"""
        exec 2>&1
        set -m
        export HOME='{folder.FullName}/home' DOTNET_CLI_HOME='{folder.FullName}/home' DOTNET_NOLOGO=1
        export PATH="$HOME/.dotnet/tools:$PATH" ASPNETCORE_URLS=http://127.0.0.1:{RunningServer.FreePort()}
        trap 'kill $(jobs -p)' EXIT
        curl() {"{"} command curl "${"{"}@//http:\/\/localhost:5000/$ASPNETCORE_URLS{"}"}"; {"}"}

        """ + string.Concat(commands.Select(step => $"echo '{Mark}'\n{step.Command}\n{Check(step.Command)}"));

    private static string Check(string command) =>
        command.EndsWith('&') ? "" : "code=$?; [ $code = 0 ] || echo \"ended with $code\"\n";

    private async Task PrepareAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "home"));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "reports"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "artifacts"), tool.Packages);
        var document = new Page("README.md").CodeBlocks
            .Single(block => block.StartsWith("---\n", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "reports", "uzbekistan.txt"), document);

        // Written by the program of commit 37b92e5, from its seed, the README's page and two lines of JSON.
        await using var packed = new GZipStream(
            File.OpenRead(Project.PathOf("tests/RightsGraph.EndToEnd/Packaging/earlier-archive.db.gz")),
            CompressionMode.Decompress);
        await using var earlier = File.Create(Path.Combine(folder.FullName, "earlier.db"));
        await packed.CopyToAsync(earlier);
    }
}
