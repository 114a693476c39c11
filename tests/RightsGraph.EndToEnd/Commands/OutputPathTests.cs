using System.Text.Json;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>What <c>export --output</c> and <c>import --report</c> write to, and what they must
/// never write to.</summary>
public sealed class OutputPathTests : IDisposable
{
    private const string Page = "---\ncountry: Kenya\nlanguage: en\n---\n• One summary.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    public OutputPathTests()
    {
        Directory.CreateDirectory(PathOf("in"));
        File.WriteAllText(PathOf("in/a.txt"), Page);
    }

    [SkippableTheory]
    [InlineData("export --store sqlite:a.db --output a.db", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output ./in/../a.db", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output link.db", "part of the archive", "--output")]
    [InlineData("export --store sqlite:link.db --output a.db", "part of the archive", "--output")]
    [InlineData("export --store sqlite:link.db --output a.db-wal", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output a.db-shm", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output hard.db", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output a.db.index/x", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output index/texts", "part of the archive", "--output")]
    [InlineData("export --store sqlite:a.db --output /dev/fd/3 3>>a.db", "part of the archive", "--output")]
    [InlineData("export --seeds in --output in/a.txt", "one of the documents", "--output")]
    [InlineData("export --seeds in --output link.txt", "one of the documents", "--output")]
    [InlineData("import in --store sqlite:a.db --report a.db", "part of the archive", "--report")]
    [InlineData("import in --store sqlite:new.db --report new.db", "part of the archive", "--report")]
    [InlineData("import in --store sqlite:a.db --index other --report other/x", "part of the archive", "--report")]
    [InlineData("import in --store sqlite:a.db --report in/a.txt", "one of the documents", "--report")]
    [InlineData("import in --store sqlite:a.db --report link.txt", "one of the documents", "--report")]
    [InlineData("import link.txt --store sqlite:a.db --report in/a.txt", "one of the documents", "--report")]
    [InlineData("import in --dry-run --report up/in/a.txt", "one of the documents", "--report")]
    [InlineData("import - --name b.txt --dry-run --report in/a.txt < in/a.txt", "one of the documents", "--report")]
    public async Task WhatTheCommandWorksOnIsNeverWrittenTo(string line, string isWhat, string option)
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync(
            $"""
            rightsgraph import in --store sqlite:a.db > log 2>&1
            ln -s a.db link.db; ln a.db hard.db; ln -s a.db.index index; ln -s in/a.txt link.txt; ln -s . up
            find . -type f ! -name '*-shm' | sort | xargs sha256sum > before
            rightsgraph {line}
            code=$?
            find . -type f ! -name '*-shm' ! -name before | sort | xargs sha256sum | diff <(grep -v before before) - >&2
            exit $code
            """);

        Assert.Equal(2, exitCode);
        Assert.Matches($"^'[^']+' is {isWhat}; expected another file for {option}.\n[^\n]*--help[^\n]*\n$", messages);
    }

    [SkippableFact]
    public async Task AFileThatSomebodyPutUnderANameThatCouldBeGuessedStays()
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync(
            """
            set -e
            rightsgraph import in --store sqlite:a.db
            echo mine > precious; ln -s precious e.jsonl.unfinished; mkfifo f.jsonl.unfinished
            rightsgraph export --store sqlite:a.db --output e.jsonl
            rightsgraph export --store sqlite:a.db --output f.jsonl
            rightsgraph import in --dry-run --report e.jsonl.unfinished.json
            test "$(cat precious)" = mine
            test -f e.jsonl && test ! -L e.jsonl && test -f f.jsonl && test -p f.jsonl.unfinished
            cmp e.jsonl f.jsonl
            rm -r *.unfinished a.db*
            ls > names
            """);

        Assert.True(exitCode == 0, messages);
        Assert.Equal(
            ["e.jsonl", "e.jsonl.unfinished.json", "f.jsonl", "in", "names", "precious"],
            (await File.ReadAllLinesAsync(PathOf("names"))).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task ALinkIsFollowedAsTheSystemFollowsIt()
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync(
            """
            set -e
            mkdir -p there/deep; echo mine > x; ln -s there/deep deep; ln -s deep/../x link
            rightsgraph import in --dry-run --report link
            test "$(cat x)" = mine; test -L link; cmp link there/x
            """);

        Assert.True(exitCode == 0, messages);
    }

    [SkippableTheory]
    [InlineData("/dev/stdout", "1")]
    [InlineData("/dev/fd/1", "1")]
    [InlineData("/proc/self/fd/3", "3")]
    [InlineData("out.link", "1")]
    public async Task ADescriptorIsWrittenIntoWhereItStands(string path, string number)
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync(
            $$"""
            ln -s /dev/stdout out.link
            rightsgraph import in --store sqlite:a.db
            {
                echo before >&{{number}}
                rightsgraph export --store sqlite:a.db --output {{path}}
                rightsgraph import in --dry-run --report {{path}} || exit 1
                echo behind >&{{number}}
            } > out {{number}}> all
            rightsgraph export --store sqlite:a.db > expected
            """);

        Assert.True(exitCode == 0, messages);
        var all = await File.ReadAllTextAsync(PathOf("all"));
        Assert.StartsWith(
            $"before\n{await File.ReadAllTextAsync(PathOf("expected"))}{{", all, StringComparison.Ordinal);
        Assert.EndsWith("behind\n", all, StringComparison.Ordinal);
        Assert.Contains("\"failures\": []", all, StringComparison.Ordinal);
        Assert.Equal(number == "1", all.Contains("  summaries  ", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("export --seeds in --output /dev/fd/9", "'/dev/fd/9' cannot be written: it is closed.")]
    [InlineData("export --seeds in --output round", "'round' cannot be written: its links lead in a circle.")]
    [InlineData("export --seeds in --output nowhere/x", "'nowhere/x' cannot be written: its folder does not exist.")]
    [InlineData("import in --dry-run --report in", "'in' cannot be written: it is a folder.")]
    public async Task WhatCannotBeWrittenToIsTold(string line, string message)
    {
        Need.Linux();
        var (exitCode, _, messages) = await RunAsync($"ln -s round round; rightsgraph {line}");

        Assert.Equal(1, exitCode);
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task APrivateFolderForWhatComesThroughAPipeThatCannotBeWrittenIsTold()
    {
        Need.Linux();
        var runner = string.Join(' ', Lasting.Faults.Runners.UnderPermissions);
        var (exitCode, _, messages) = await RunAsync(
            $"mkdir tmp; chmod a-w tmp; TMPDIR=$PWD/tmp {runner} dotnet {ProgramRun.Library} "
            + "import - --name a.txt --dry-run < in/a.txt; code=$?; chmod u+w tmp; exit $code");

        Assert.Equal(1, exitCode);
        Assert.Matches("^[^\n]*denied[^\n]*\n$", messages);
    }

    [Fact]
    public async Task AReportEndsWithALine()
    {
        var (exitCode, _, _) = await RunAsync("rightsgraph import in --dry-run --report report.json");

        Assert.Equal(0, exitCode);
        var report = await File.ReadAllTextAsync(PathOf("report.json"));
        Assert.EndsWith("}\n", report, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(report).RootElement.GetProperty("dryRun").GetBoolean());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<(int ExitCode, string Output, string Messages)> RunAsync(string script) =>
        ProgramRun.ScriptToEndAsync(script, folder.FullName);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
