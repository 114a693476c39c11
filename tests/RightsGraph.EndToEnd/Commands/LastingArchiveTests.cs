using System.Text.Json;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>An archive in a file, through the program's own command line.</summary>
public sealed class LastingArchiveTests : IDisposable
{
    private const string Page =
        "---\ncountry: Kenya\nlanguage: en\n---\n• One summary.\n• 2014-04-14\n  One entry.\n";

    private const string BadPage = "• Kenya\n• Feb 30, 2014\n";
    private const string Secret = "hunter22hunter22";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    private string Store => $"sqlite:{PathOf("archive.db")}";

    [Fact]
    public async Task WhatIsImportedIsListedFoundExportedAndRemoved()
    {
        Write("in/a.txt", Page);
        Write(
            "in/sub/b.jsonl",
            """{"type": "summary", "country": "Chad", "text": "Lakes dry up.", "language": "en"}""");

        var (exitCode, output, _) = await RunAsync("import", PathOf("in"), "--store", Store);
        Assert.Equal(0, exitCode);
        Assert.Contains("a.txt", output, StringComparison.Ordinal);
        Assert.Contains("sub/b.jsonl", output, StringComparison.Ordinal);

        (exitCode, output, _) = await RunAsync("search", "lakes", "--store", Store);
        Assert.Equal(0, exitCode);
        Assert.Contains("Chad, summary", output, StringComparison.Ordinal);

        (exitCode, output, _) = await RunAsync("sources", "--json", "--store", Store);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["a.txt", "sub/b.jsonl"],
            JsonDocument.Parse(output).RootElement.EnumerateArray()
                .Select(source => source.GetProperty("name").GetString()));

        var (first, second) = (PathOf("first.jsonl"), PathOf("second.jsonl"));
        Assert.Equal(0, (await RunAsync("export", "--output", first, "--store", Store)).ExitCode);
        var copy = $"sqlite:{PathOf("copy.db")}";
        Assert.Equal(0, (await RunAsync("import", first, "--store", copy)).ExitCode);
        Assert.Equal(0, (await RunAsync("export", "--output", second, "--store", copy)).ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));

        (exitCode, _, var messages) = await RunAsync("remove", "b.jsonl", "--store", Store);
        Assert.Equal(1, exitCode);
        Assert.Contains("did you mean 'sub/b.jsonl'?", messages, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("remove", "sub/b.jsonl", "--store", Store)).ExitCode);
        (_, output, _) = await RunAsync("sources", "--store", Store);
        Assert.DoesNotContain("b.jsonl", output, StringComparison.Ordinal);
        Assert.Contains("a.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRefusedIsReportedAndToldByTheExitCode()
    {
        Write("in/bad.txt", BadPage);
        Write("in/good.txt", Page);
        var report = PathOf("report.json");

        var (exitCode, output, messages) = await RunAsync(
            "import", PathOf("in"), "--store", Store, "--report", report);

        Assert.Equal(3, exitCode);
        Assert.Contains("good.txt", output, StringComparison.Ordinal);
        Assert.Contains("bad.txt:2: 'Feb 30, 2014' is no date", messages, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var refused = json.RootElement.GetProperty("refused")[0];
        Assert.Equal(
            (PathOf("in/bad.txt"), 2),
            (refused.GetProperty("file").GetString(), refused.GetProperty("line").GetInt32()));

        (exitCode, output, _) = await RunAsync("import", PathOf("in"), "--store", Store, "--allow-refused");
        Assert.Equal(0, exitCode);
        Assert.Contains("unchanged", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportTakesThePlaceOfNoDocument()
    {
        var page = Write("a.txt", Page);

        var (exitCode, _, messages) = await RunAsync("import", page, "--store", Store, "--report", page);

        Assert.Equal(2, exitCode);
        Assert.Contains($"'{page}' is one of the documents", messages, StringComparison.Ordinal);
        Assert.Equal(Page, await File.ReadAllTextAsync(page));
    }

    [Fact]
    public async Task ADryRunLeavesNothingBehind()
    {
        var page = Write("a.txt", Page);
        Assert.Equal(0, (await RunAsync("import", page, "--store", Store, "--dry-run")).ExitCode);
        Assert.Equal(["a.txt"], folder.EnumerateFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task StandardInputIsADocumentWhenItIsNamedAndAnExportNeedsNoName()
    {
        var (exitCode, _, messages) = await PipeAsync(Page, "import", "-", "--store", Store);
        Assert.Equal(2, exitCode);
        Assert.Contains("--name", messages, StringComparison.Ordinal);

        Assert.Equal(0, (await PipeAsync(Page, "import", "-", "--name", "kenya.txt", "--store", Store)).ExitCode);
        var (_, export, _) = await RunAsync("export", "--store", Store);
        Assert.Equal(0, (await PipeAsync(export, "import", "-", "--store", $"sqlite:{PathOf("b.db")}")).ExitCode);
        var (_, again, _) = await RunAsync("export", "--store", $"sqlite:{PathOf("b.db")}");
        Assert.Equal(export, again);
    }

    [Fact]
    public async Task ANewStoreIsServedWithTheSeedsAndNeverGetsThemAgain()
    {
        Write("seeds/seed.txt", Page);
        await using (var server = await ServeAsync())
        {
            Assert.Contains("seed.txt", await SourcesAsync(server), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("remove", "seed.txt", "--store", Store)).ExitCode);
        await using (var server = await ServeAsync())
        {
            Assert.DoesNotContain("seed.txt", await SourcesAsync(server), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ARefusedSeedLeavesAStoreNewSoThatTheMendedOneComesIn()
    {
        Write("seeds/a.txt", Page);
        Write("seeds/b.txt", BadPage);
        var (exitCode, _, _) = await RunAsync(
            "serve", "--store", Store, "--seeds", PathOf("seeds"), "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, exitCode);

        Write("seeds/b.txt", Page);
        await using var server = await ServeAsync();
        var sources = await SourcesAsync(server);
        Assert.Contains("a.txt", sources, StringComparison.Ordinal);
        Assert.Contains("b.txt", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADocumentPutIntoAWatchedFolderIsAnsweredFrom()
    {
        Write("seeds/seed.txt", Page);
        await using var server = await ServeAsync("--watch");
        foreach (var change in new[] { "first", "second" })
        {
            Write("seeds/sub/new.txt", Page.Replace("One summary", $"The {change} summary", StringComparison.Ordinal));
            await Eventually.HoldsAsync(async () =>
                (await SummariesAsync(server)).Contains($"The {change} summary", StringComparison.Ordinal));
        }

        File.Delete(PathOf("seeds/sub/new.txt"));
        Write("seeds/bad.txt", BadPage);
        await Eventually.HoldsAsync(() => server.Run.Messages.Contains("bad.txt:2:", StringComparison.Ordinal));
        Assert.Contains("The second summary", await SummariesAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve --store mongo:x", "memory, sqlite:PATH or postgres:")]
    [InlineData("import x --store nonsense", "memory, sqlite:PATH or postgres:")]
    [InlineData("import x", "--store sqlite:PATH")]
    [InlineData("remove x", "--store")]
    [InlineData("serve --watch /nowhere", "/nowhere")]
    [InlineData("import a.txt --format pdf --store sqlite:x.db", "pdf")]
    [InlineData($"serve --store postgres:Password={Secret};Nonsense={Secret}", "postgres")]
    [InlineData($"sources --stroe=postgres:Password={Secret}", "no option --stroe here")]
    [InlineData($"import x --stroe=postgres:Password={Secret}", "no option --stroe here")]
    [InlineData($"serve --store postgrs://me:{Secret}@host/db", "memory, sqlite:PATH or postgres:")]
    public async Task BadUsageIsNamedAndNoSecretIsShown(string line, string named)
    {
        var (exitCode, output, messages) = await RunAsync(line.Split(' '));
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(named, messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("export")]
    [InlineData("search x")]
    [InlineData("remove x")]
    public async Task WhatOnlyLooksAtAnArchiveDoesNotBeginOne(string line)
    {
        var (exitCode, _, messages) = await RunAsync([.. line.Split(' '), "--store", Store]);
        Assert.Equal(1, exitCode);
        Assert.Contains(PathOf("archive.db"), messages, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFiles());
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("serve --urls http://127.0.0.1:0")]
    [InlineData("import seeds")]
    public async Task AStoreThatCannotBeReachedIsNamedWithoutItsSecret(string line)
    {
        var store = $"postgres:Host=127.0.0.1;Port={RunningServer.FreePort()};Username=x;Password={Secret};Timeout=3";
        var (exitCode, _, messages) = await RunAsync([.. line.Split(' '), "--store", store]);
        Assert.Equal(1, exitCode);
        Assert.Contains("127.0.0.1", messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", messages, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<RunningServer> ServeAsync(params string[] arguments) =>
        RunningServer.StartAsync([.. arguments, "--store", Store, "--seeds", PathOf("seeds")]);

    private static Task<string> SourcesAsync(RunningServer server) => AskAsync(server, "{archive{sources{name}}}");

    private static Task<string> SummariesAsync(RunningServer server) => AskAsync(server, "{summaries{nodes{text}}}");

    private static async Task<string> AskAsync(RunningServer server, string query)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Cache-Control", "no-cache");
        return await http.GetStringAsync($"{server.Address}/graphql?query={Uri.EscapeDataString(query)}");
    }

    private static Task<(int ExitCode, string Output, string Messages)> RunAsync(params string[] arguments) =>
        ProgramRun.ToEndAsync(arguments);

    private static Task<(int ExitCode, string Output, string Messages)> PipeAsync(
        string input, params string[] arguments) => ProgramRun.ToEndAsync(arguments, input);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
