using System.Text.Json;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>What a shell can do to the program: pipes, devices and links.</summary>
public sealed class ShellTests : IDisposable
{
    private const string Page = "---\ncountry: Kenya\nlanguage: en\n---\n• One summary.\n";

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
    [InlineData("search journalist --json > /dev/full")]
    [InlineData("search journalist --csv > /dev/full")]
    [InlineData("search journalist --csv | true")]
    [InlineData("sources > /dev/full")]
    [InlineData("sources --json > /dev/full")]
    [InlineData("sources >&-")]
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
    [InlineData("import a.txt --report report.json > /dev/full", 2)]
    [InlineData("import a.txt --report report.json >&-", 2)]
    [InlineData("remove b.txt > /dev/full", 1)]
    [InlineData("remove b.txt >&-", 1)]
    public async Task AChangeThatIsStoredIsIndexedAndReportedAlsoWhereOutputCannotBeWritten(string line, int found)
    {
        Need.Linux();
        await File.WriteAllTextAsync(PathOf("a.txt"), Page);
        await File.WriteAllTextAsync(PathOf("b.txt"), Page);
        await File.WriteAllTextAsync(PathOf("c.txt"), Page);
        var (exitCode, _, messages) = await RunAsync(
            $"export Archive__Store={Store}; rightsgraph import b.txt > log 2>&1; rightsgraph import c.txt > log 2>&1; "
            + $"rightsgraph remove c.txt > log; rightsgraph {line}");

        Assert.Equal(1, exitCode);
        Assert.Contains("Standard output cannot be written: ", messages, StringComparison.Ordinal);
        Assert.Equal(line.Contains("report", StringComparison.Ordinal), File.Exists(PathOf("report.json")));

        // Nobody may write the index any more: that of the change is there.
        var (_, output, said) = await RunAsync(
            $"""
            export Archive__Store={Store}
            find archive.db.index -type f | sort | xargs sha256sum > before
            rightsgraph search summary | tail -1
            find archive.db.index -type f | sort | xargs sha256sum | cmp before
            """);
        Assert.Equal((found == 1 ? "0 hits" : "2 hits", ""), (output.TrimEnd(), said));
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

    [SkippableTheory]
    [InlineData("<&-", "It is closed.")]
    [InlineData("< /", "Is a directory")]
    public async Task InputThatCannotBeReadEndsInOneSentence(string input, string why)
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync($"rightsgraph import - --name a.txt --dry-run {input}");

        Assert.Equal((1, $"Standard input (-) cannot be read: {why}"), (exitCode, messages.TrimEnd()));
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

    public void Dispose() => folder.Delete(recursive: true);

    private Task<(int ExitCode, string Output, string Messages)> RunAsync(string script) =>
        ProgramRun.ScriptToEndAsync($"SEEDS='{Project.PathOf("seeds")}'\n{script}", folder.FullName);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
