using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

public sealed class CommandTests : IDisposable
{
    private const string MaxTokensIsFixed = "Limits:MaxTokens is no setting any more; it is fixed at 15000.";

    private const string GoodPage = "• Kazakhstan, Kazakhstan.\n• Apr 14, 2014\n  The Kazakh government.\n";
    private const string BadPage = "• Kazakhstan, Kazakhstan.\n• Feb 30, 2014\n  The Kazakh government.\n";

    private const string StackTrace = "   at ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    [Fact]
    public async Task SchemaPrintsTheCommittedSchema()
    {
        var (exitCode, output, messages) = await RunAsync("schema");

        Assert.Equal(0, exitCode);
        Assert.Equal(Project.Read("schema", "schema.graphql").TrimEnd(), output.ReplaceLineEndings("\n").TrimEnd());
        Assert.Empty(messages);
    }

    [Fact]
    public async Task SearchShowsTheRankedHitsWithTheirMatchesMarked()
    {
        var (exitCode, output, messages) = await RunAsync("search", "journalist", "beaten");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("1. Kazakhstan, 22 August 2013", output, StringComparison.Ordinal);
        Assert.Contains("*journalist*", output, StringComparison.Ordinal);
        Assert.Contains("*beaten*", output, StringComparison.Ordinal);
        Assert.EndsWith("1 hit", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task SearchTakesForHitsWhatItIsToldTo()
    {
        var (exitCode, output, _) = await RunAsync("search", "journalist", "beaten", "--match", "any");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("1. Kazakhstan, 22 August 2013", output, StringComparison.Ordinal);
        Assert.EndsWith("2 hits", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchSaysOnStandardErrorHowItReadTheQuery()
    {
        var (exitCode, output, messages) = await RunAsync("search", "jurnalist");

        Assert.Equal(0, exitCode);
        Assert.Contains("*journalist*", output, StringComparison.Ordinal);
        Assert.Contains("No text holds `jurnalist`", messages, StringComparison.Ordinal);
        Assert.Contains("Did you mean: journalist", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckTellsWhatIsInADocument()
    {
        var (exitCode, output, _) = await RunAsync("check", Project.PathOf("seeds", "kazakhstan.txt"));

        Assert.Equal(0, exitCode);
        Assert.Contains(
            "Kazakhstan, 2 summaries, 10 entries (3 without text), language en",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckRefusesABadDocumentAndStillReadsTheOthers()
    {
        var bad = Write("bad.txt", BadPage);
        var good = Write("good.txt", GoodPage);

        var (exitCode, output, _) = await RunAsync("check", bad, good);

        Assert.Equal(3, exitCode);
        Assert.Contains("bad.txt:2: 'Feb 30, 2014' is no date", output, StringComparison.Ordinal);
        Assert.Contains("good.txt: Kazakhstan, 1 summary, 1 entry", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckOfAMissingFileFails()
    {
        var (exitCode, output, messages) = await RunAsync("check", Path.Combine(folder.FullName, "nothing.txt"));

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains("nothing.txt", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeDoesNotStartOnABadDocumentAndSaysWhichLineAndWhy()
    {
        Write("bad.txt", BadPage);
        Write("good.txt", GoodPage);

        var (exitCode, output, messages) = await RunAsync("serve", "--seeds", folder.FullName, "--urls", FreeAddress());

        Assert.Equal(3, exitCode);
        Assert.Empty(output);
        Assert.Contains(
            "bad.txt:2: 'Feb 30, 2014' is no date that can be read: there is no such day",
            messages,
            StringComparison.Ordinal);
        Assert.Contains("--skip-invalid", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeStartsWithoutTheBadDocumentWhenItMay()
    {
        Write("bad.txt", BadPage);
        Write("good.txt", GoodPage);
        var address = FreeAddress();
        await using var run = ProgramRun.Start("--seeds", folder.FullName, "--urls", address, "--skip-invalid");

        var answer = await AskWhenReadyAsync(run, address, "{archive{entryCount,sources{name}}}");

        Assert.Contains("""{"entryCount":1,"sources":[{"name":"good.txt"}]}""", answer, StringComparison.Ordinal);
        Assert.Contains("skipped bad.txt:2:", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeStartsWithRetiredSettingsAndTellsTheirFixedValues()
    {
        Write("good.txt", GoodPage);
        var address = FreeAddress();
        await using var run = ProgramRun.StartBy(
            ["env", "Limits__MaxSpreads=7"],
            "--seeds", folder.FullName, "--urls", address, "--set", "Limits:MaxTokens=100");

        var answer = await AskWhenReadyAsync(run, address, "{archive{entryCount}}");

        Assert.Contains("""{"entryCount":1}""", answer, StringComparison.Ordinal);
        Assert.Contains(MaxTokensIsFixed, run.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "Limits:MaxSpreads is no setting any more; it is fixed at 2048.", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVerbThatOnlyReadsWarnsOfRetiredSettingsToo()
    {
        Write("good.txt", GoodPage);

        var (exitCode, output, messages) = await RunAsync(
            "sources", "--seeds", folder.FullName, "--set", "Limits:MaxTokens=100");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("MaxTokens", output, StringComparison.Ordinal);
        Assert.Contains(MaxTokensIsFixed, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve --sedes x", "--sedes")]
    [InlineData("check", "check")]
    [InlineData("search x --first 0", "--first '0'")]
    [InlineData("serve --set nonsense", "expected KEY=VALUE")]
    [InlineData("serve --set Http:MaxBodyBytes=1", "Http:MaxBodyBytes")]
    [InlineData("serve --set Http:MaxBodyBytes=abc", "Http:MaxBodyBytes")]
    [InlineData("serve --set Htp:Ide=false", "Htp:Ide")]
    [InlineData("serve --set Http:TrustedDocuments=/nowhere", "/nowhere")]
    [InlineData("serve --urls foo", "foo")]
    [InlineData("serve --urls http://127.0.0.1:99999", "99999")]
    [InlineData("serve --urls https://127.0.0.1:8443", "not http")]
    [InlineData("search x --first x", "--first 'x'")]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("sources --index folder", "no option --index")]
    [InlineData("search --frist=1 words", "no option --frist here")]
    [InlineData("search journalist -beaten", "put -- before")]
    [InlineData("import seeds --stroe=sqlite:secret.db", "no option --stroe here")]
    [InlineData("serve --watch=", "--watch is empty")]
    [InlineData("serve --urls=", "--urls")]
    public async Task BadUsageIsNamed(string line, string named)
    {
        var (exitCode, output, messages) = await RunAsync(line.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(named, messages, StringComparison.Ordinal);
        Assert.DoesNotContain(StackTrace, messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "--output")]
    [InlineData("export", "--store")]
    [InlineData("import seeds --dry-run", "--report")]
    [InlineData("import seeds --dry-run", "--name")]
    [InlineData("import seeds", "--store")]
    [InlineData("serve", "--seeds")]
    [InlineData("serve", "--index")]
    [InlineData("serve", "--watch")]
    [InlineData("serve", "--urls")]
    [InlineData("search court", "--index")]
    [InlineData("search court", "--source")]
    [InlineData("sources", "--seeds")]
    [InlineData("remove seeds", "--index")]
    public async Task AnEmptyValueIsNamed(string line, string option)
    {
        var (exitCode, output, messages) = await RunAsync([.. line.Split(' '), option, ""]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(
            $"{option} is empty; give it a value, or leave it out.", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatIsTakenIsNamed()
    {
        var address = FreeAddress();
        await using var first = ProgramRun.Start("--urls", address);
        await AskWhenReadyAsync(first, address, "{__typename}");

        var (exitCode, _, messages) = await RunAsync("serve", "--urls", address);

        Assert.Equal(1, exitCode);
        Assert.Contains(address, messages, StringComparison.Ordinal);
        Assert.DoesNotContain(StackTrace, messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingSeedsFolderIsNamed()
    {
        var nowhere = Path.Combine(folder.FullName, "nowhere");

        var (exitCode, _, messages) = await RunAsync("serve", "--seeds", nowhere, "--urls", FreeAddress());

        Assert.Equal(1, exitCode);
        Assert.Contains(nowhere, messages, StringComparison.Ordinal);
        Assert.DoesNotContain(StackTrace, messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchReadsTheSameSettingsAsServe()
    {
        Write("good.txt", GoodPage);

        var (exitCode, output, _) = await RunAsync("search", "government", "--set", $"Archive:Seeds={folder.FullName}");

        Assert.Equal(0, exitCode);
        Assert.Contains("good.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADocumentCannotSteerTheTerminal()
    {
        Write("evil.txt", "• Kazakhstan \u001b[2J\u0007 and its government [red]here[/].\n");

        var (exitCode, output, _) = await RunAsync("search", "government", "--seeds", folder.FullName);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("[red]here[/]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "Serves the archive", "--seeds", "--skip-invalid", "--set", "--urls")]
    [InlineData("search", "ranked hits", "<WORDS>", "--first", "--seeds")]
    [InlineData("check", "Changes nothing", "<PATH>")]
    [InlineData("schema", "GraphQL schema")]
    public async Task EveryVerbExplainsItself(string verb, params string[] explained)
    {
        var (exitCode, output, _) = await RunAsync(verb, "--help");

        Assert.Equal(0, exitCode);
        Assert.All(explained, words => Assert.Contains(words, output, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<(int ExitCode, string Output, string Messages)> RunAsync(params string[] arguments) =>
        ProgramRun.ToEndAsync(arguments);

    private static string FreeAddress() => $"http://127.0.0.1:{RunningServer.FreePort()}";

    private static async Task<string> AskWhenReadyAsync(ProgramRun run, string address, string query)
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(Eventually.Deadline);
        while (true)
        {
            Assert.False(run.HasEnded, run.Messages);
            try
            {
                using var answer = await http.GetAsync($"{address}/graphql?query={query}", patience.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return await answer.Content.ReadAsStringAsync(patience.Token);
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
