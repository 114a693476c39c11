using System.Diagnostics;
using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>What a shell can do to the program: pipes, devices, links and signals.</summary>
[Collection(Alone.Name)]
public sealed class ShellTests : IDisposable
{
    private const string Page = "---\ncountry: Kenya\nlanguage: en\n---\n• One summary.\n";

    /// <summary>In which a signal ends an import: a second, and what a busy machine makes of it. That the import did
    /// not simply end says its exit code.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    private string Store => $"sqlite:{PathOf("archive.db")}";

    [SkippableTheory]
    [InlineData("schema > /dev/full")]
    [InlineData("schema >&-")]
    [InlineData("schema | true")]
    [InlineData("--help > /dev/full")]
    [InlineData("--help >&-")]
    [InlineData("--help | true")]
    [InlineData("--version > /dev/full")]
    [InlineData("search journalist > /dev/full")]
    [InlineData("search journalist | true")]
    [InlineData("sources > /dev/full")]
    [InlineData("sources --json | true")]
    [InlineData("export > /dev/full")]
    [InlineData("export | true")]
    [InlineData("check \"$SEEDS\" > /dev/full")]
    [InlineData("import \"$SEEDS\" --dry-run > /dev/full")]
    public async Task OutputThatCannotBeWrittenEndsInOneSentence(string line)
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync($"set -o pipefail; rightsgraph {line}");

        Assert.Equal(1, exitCode);
        var said = messages.TrimEnd().Split('\n')
            .Where(part => !part.StartsWith("read ", StringComparison.Ordinal));
        Assert.StartsWith("Standard output cannot be written: ", Assert.Single(said), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("search jurnalist 2> /dev/full", 0)]
    [InlineData("search jurnalist 2>&-", 0)]
    [InlineData("frobnicate 2> /dev/full", 2)]
    [InlineData("schema >/dev/full 2>&1", 1)]
    public async Task AMessageThatCannotBeWrittenChangesNothingElse(string line, int expected)
    {
        Need.Linux();
        var (exitCode, output, messages) = await RunAsync($"rightsgraph {line}");

        Assert.Equal((expected, ""), (exitCode, messages));
        Assert.Equal(expected == 0, output.Contains("*journalist*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OutputGoesOnWhereTheCommandBeforeHasEnded()
    {
        var (exitCode, _, _) = await RunAsync(
            "(echo before; rightsgraph schema; rightsgraph schema; echo behind) > out");

        var schema = Project.Read("schema", "schema.graphql");
        Assert.Equal(0, exitCode);
        Assert.Equal($"before\n{schema}{schema}behind\n", await File.ReadAllTextAsync(PathOf("out")));
    }

    [Fact]
    public async Task LinesOfCsvEndAsRfc4180Tells()
    {
        var (exitCode, _, _) = await RunAsync("rightsgraph search journalist --csv > out");

        Assert.Equal(0, exitCode);
        Assert.Matches("cursor\r\n[^\n]+\r\n[^\n]+\r\n$", await File.ReadAllTextAsync(PathOf("out")));
    }

    [Theory]
    [InlineData("'@journalist'")]
    [InlineData("-- -nothing journalist")]
    public async Task AnyWordCanBeSearchedFor(string words)
    {
        var (exitCode, output, _) = await RunAsync($"rightsgraph search {words}");

        Assert.Equal(0, exitCode);
        Assert.Contains("*journalist", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AnImportFollowsEachLinkOnceAndPassesOverWhatIsNoFile()
    {
        Need.Linux();
        Directory.CreateDirectory(PathOf("in/sub"));
        await File.WriteAllTextAsync(PathOf("in/sub/a.txt"), Page);

        var (exitCode, output, messages) = await RunAsync(
            "cd in; ln -s .. sub/loop; ln -s sub/loop self; mkfifo sub/pipe.txt; "
            + $"rightsgraph import . --store {Store} --report ../report.json");

        Assert.Equal((0, 1), (exitCode, output.Split("sub/a.txt").Length - 1));
        Assert.Contains("passed over ./sub/pipe.txt: it is no regular file", messages, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("report.json")));
        Assert.Equal(1, report.RootElement.GetProperty("documents").GetArrayLength());
    }

    [SkippableFact]
    public async Task CheckOfAFolderChecksItsDocuments()
    {
        Need.Linux();
        await File.WriteAllTextAsync(PathOf("a.txt"), Page);
        await File.WriteAllTextAsync(PathOf("b.txt"), "• Kenya\n• Feb 30, 2014\n");

        var (exitCode, output, messages) = await RunAsync("mkfifo pipe.txt; rightsgraph check .");

        Assert.Equal(3, exitCode);
        Assert.Contains("read ./a.txt: Kenya, 1 summary", output, StringComparison.Ordinal);
        Assert.Contains("refused ./b.txt:2:", output, StringComparison.Ordinal);
        Assert.Contains("passed over ./pipe.txt", messages, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task APipeIsWrittenIntoAndALinkKept()
    {
        Need.Linux();
        var (exitCode, output, messages) = await RunAsync(
            $"mkfifo pipe; cat pipe > report & rightsgraph import \"$SEEDS\" --store {Store} --report pipe; wait; "
            + $"cat pipe > export.gz & rightsgraph export --store {Store} --output pipe; wait; "
            + $"ln -s /dev/null null; rightsgraph export --store {Store} --output null; "
            + $"touch target; ln -s target link; rightsgraph export --store {Store} --output link; "
            + "test -p pipe && test -L null && test -L link && test -s target && cmp export.gz target");

        Assert.True(exitCode == 0, output + messages);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("report")));
        Assert.Equal("new", report.RootElement.GetProperty("documents")[0].GetProperty("result").GetString());
    }

    [SkippableTheory]
    [InlineData("import - --name a.txt")]
    [InlineData("import large.jsonl")]
    public async Task ASignalEndsAnImportSoon(string line)
    {
        Need.Linux();
        await using (var large = File.CreateText(PathOf("large.jsonl")))
        {
            for (var number = 0; number < 400_000; number++)
            {
                await large.WriteLineAsync(
                    $$"""{"type":"summary","country":"Kenya","text":"Summary {{number}} of what a court decided."}""");
            }
        }

        await using var run = ProgramRun.StartScript(
            $"exec dotnet {ProgramRun.Library} {line} --store {Store}", folder.FullName);
        await Eventually.HoldsAsync(() => line.Contains('-')
            ? Directory.GetFiles("/proc/" + run.Id + "/fd").Any(IsSpool)
            : File.Exists(PathOf("archive.db")));
        var start = Stopwatch.GetTimestamp();
        run.Signal("TERM");

        Assert.Equal(1, await run.EndAsync());
        Assert.True(Stopwatch.GetElapsedTime(start) < Soon, Stopwatch.GetElapsedTime(start).ToString());
        Assert.Contains("Interrupted", run.Messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static bool IsSpool(string file) =>
        new FileInfo(file).LinkTarget?.Contains("/rightsgraph-", StringComparison.Ordinal) == true;

    private async Task<(int ExitCode, string Output, string Messages)> RunAsync(string script)
    {
        await using var run = ProgramRun.StartScript($"SEEDS='{Project.PathOf("seeds")}'\n{script}", folder.FullName);
        return (await run.EndAsync(), run.Output, run.Messages);
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
