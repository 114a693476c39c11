using System.Text.RegularExpressions;
using RightsGraph.Tests.Documentation;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Runs the commands that the README and the docs show, as they are written.</summary>
public sealed partial class PageCommandTests : IDisposable
{
    /// <summary>They need root, another machine or the sources: what comes of them has tests of its own.</summary>
    private static readonly string[] NotRunHere =
    [
        "dotnet ", "(umask ", "cp deploy/", "systemctl ", "/opt/rightsgraph/", "docker ", "install -d ", "createuser ",
        "createdb ", "pg_dump ", "pg_restore ", "$ ", "--",
    ];

    /// <summary>The page says that this response asks for the document.</summary>
    private const string NotPersistedYet = "{\"errors\":[{\"message\":\"PersistedQueryNotFound\"";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    /// <summary>What stands in blocks of code, and commands inside of sentences and tables. Where a request needs a
    /// server, it is that of the page.</summary>
    public static TheoryData<string, string> Scripts
    {
        get
        {
            var scripts = new TheoryData<string, string>();
            foreach (var page in Page.ForReaders)
            {
                var server = page.CodeBlocks.FirstOrDefault(Serves) ?? "rightsgraph serve\n";
                foreach (var block in page.CodeBlocks.Where(IsRunHere).Select(CommandsIn))
                {
                    scripts.Add(page.Path, Asks(block) && !Serves(block) ? server + block : block);
                }

                foreach (var code in Page.AllCodeIn(page.Text).Where(code => OfTheProgram().IsMatch(code)))
                {
                    scripts.Add(page.Path, code);
                }
            }

            return scripts;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Scripts))]
    public async Task EveryCommandRuns(string page, string script)
    {
        Need.Linux();
        var readme = new Page("README.md");
        var document = readme.CodeBlocks.Single(block => block.StartsWith("---\n", StringComparison.Ordinal));
        await WriteAsync("reports/uzbekistan.txt", document);
        await WriteAsync("feed.jsonl", """{"type":"summary","country":"Chad","text":"Lakes dry up."}""");
        await WriteAsync("2008data.csv", "text,to,decision,From,year\nEnd torture.,Chad,supported,Kenya,2008\n");
        var lines = script.Split('\n').Where(line => !line.StartsWith("dotnet ", StringComparison.Ordinal));

        await using var run = ProgramRun.StartScript(Surroundings() + string.Join('\n', lines), folder.FullName);

        var exitCode = await run.EndAsync(TimeSpan.FromMinutes(3));
        Assert.True(exitCode == 0, $"{page}: {script}\n{run.Output}{run.Messages}");
        Assert.DoesNotContain(
            "\"errors\":[{",
            run.Output.Replace(NotPersistedYet, "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(Asks(script), run.Output.Contains("{\"data\":{", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOtherCommandIsNamedAsOneThatIsNotRun()
    {
        var others = Page.ForReaders
            .SelectMany(page => page.CodeBlocks)
            .Where(block => !IsRunHere(block) && FirstCommand().IsMatch(block))
            .SelectMany(block => block.Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line[0] != ' ' || line.TrimStart().StartsWith("--", StringComparison.Ordinal))
            .Select(line => line.TrimStart());

        Assert.All(others, line => Assert.Contains(
            NotRunHere, command => line.StartsWith(command, StringComparison.Ordinal)));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static bool IsRunHere(string block) =>
        block[0] != '$' && (OfTheProgram().IsMatch(block) || Asks(block));

    private static bool Serves(string script) => script.Contains("rightsgraph serve", StringComparison.Ordinal);

    private static bool Asks(string script) =>
        script.Contains("http://localhost:5000/graphql ", StringComparison.Ordinal);

    /// <summary>Without the responses, which other tests compare.</summary>
    private static string CommandsIn(string block) =>
        string.Join("\n\n", block.Split("\n\n").Where(part => part[0] != '{'));

    /// <summary>The network is not there; a server runs beside the commands behind it, until the end.</summary>
    private static string Surroundings() => $$"""
        set -e -o pipefail
        export ASPNETCORE_URLS=http://127.0.0.1:{{RunningServer.FreePort()}}
        mkdir reports/2026
        gzip -c feed.jsonl > reports/2026/feed.jsonl.gz
        rightsgraph() {
            if [ "$1" != serve ]; then
                dotnet '{{ProgramRun.Library}}' "$@"
                return
            fi
            dotnet '{{ProgramRun.Library}}' "$@" &
            server=$!
            trap 'kill $server; wait $server' EXIT
            until command curl -s -f -o ready "$ASPNETCORE_URLS/health/ready"; do kill -0 $server; done
        }
        curl() {
            if [ "$1" = https://example.org/feed ]; then
                cat feed.jsonl
            else
                command curl -s -S -f "${@//http:\/\/localhost:5000/$ASPNETCORE_URLS}"
            fi
        }

        """;

    private async Task WriteAsync(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content);
    }

    [GeneratedRegex(@"^(\w+=\S+ )?rightsgraph \S", RegexOptions.Multiline)]
    private static partial Regex OfTheProgram();

    [GeneratedRegex(@"\A(rightsgraph|dotnet|curl|docker|cp|createuser|createdb|pg_dump|systemctl|/opt/\S+) ")]
    private static partial Regex FirstCommand();
}
