using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Commands;

/// <summary>Every verb but <c>serve</c>, whose end has tests of its own, ends soon after a signal and says
/// so.</summary>
[Collection(Alone.Name)]
public sealed class SignalTests : IDisposable
{
    /// <summary>From the signal to the end: a second, and what a busy machine makes of it. That the command did not
    /// simply end says its exit code.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>Most of the large document. All else that the program reads before is less, as the system maps its
    /// libraries.</summary>
    private const long LargeBytes = 25_000_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");

    [SkippableTheory]
    [InlineData("sources")]
    [InlineData("search court")]
    [InlineData("export")]
    [InlineData("export --output out.jsonl")]
    [InlineData("remove a.txt")]
    [InlineData("import in")]
    public async Task ACommandWhoseStoreDoesNotAnswerEnds(string line)
    {
        Need.Linux();
        WriteLarge();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var run = Start($"{line} --store 'postgres:Host=127.0.0.1;Port={port};Username=a;Database=a'");
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline);

        await AssertEndsAtASignalAsync(run);
    }

    [SkippableTheory]
    [InlineData("import large.jsonl --store sqlite:archive.db")]
    [InlineData("import in --store sqlite:archive.db")]
    [InlineData("import in --dry-run --report report.json")]
    [InlineData("check large.jsonl")]
    [InlineData("check in")]
    public async Task ACommandThatReadsDocumentsEnds(string line)
    {
        Need.Linux();
        WriteLarge();
        await using var run = Start(line);
        await Eventually.HoldsAsync(() => HasRead(run, LargeBytes), () => run.Messages);

        await AssertEndsAtASignalAsync(run);
    }

    [SkippableFact]
    public async Task AnImportThatWaitsForStandardInputEnds()
    {
        Need.Linux();
        await using var run = Start("import - --name a.txt --store sqlite:archive.db");
        await Eventually.HoldsAsync(() => HasOpen(run, "/rightsgraph-"), () => run.Messages);

        await AssertEndsAtASignalAsync(run);
    }

    [SkippableTheory]
    [InlineData("schema", "/GraphQL.dll")]
    [InlineData("search court", "/Lucene.Net.dll")]
    public async Task ACommandWhoseOutputNobodyReadsEnds(string line, string opened)
    {
        Need.Linux();
        await using var run = ProgramRun.StartScript(
            "mkfifo pipe; exec 3<>pipe; head -c 65536 /dev/zero >&3; "
            + $"exec dotnet {ProgramRun.Library} {line} >&3",
            folder.FullName);
        await Eventually.HoldsAsync(() => HasOpen(run, opened), () => run.Messages);

        await AssertEndsAtASignalAsync(run);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task AssertEndsAtASignalAsync(ProgramRun run)
    {
        var start = Stopwatch.GetTimestamp();
        run.Signal("TERM");

        Assert.Equal(1, await run.EndAsync());
        Assert.True(Stopwatch.GetElapsedTime(start) < Soon, Stopwatch.GetElapsedTime(start).ToString());
        Assert.Contains("Interrupted", run.Messages, StringComparison.Ordinal);
    }

    private static bool HasRead(ProgramRun run, long bytes)
    {
        Assert.False(run.HasEnded, run.Messages);
        var read = File.ReadLines($"/proc/{run.Id}/io").First();
        return long.Parse(read["rchar: ".Length..], CultureInfo.InvariantCulture) > bytes;
    }

    private static bool HasOpen(ProgramRun run, string name) => Directory.GetFiles($"/proc/{run.Id}/fd")
        .Any(file => new FileInfo(file).LinkTarget?.Contains(name, StringComparison.Ordinal) == true);

    private ProgramRun Start(string line) =>
        ProgramRun.StartScript($"exec dotnet {ProgramRun.Library} {line}", folder.FullName);

    /// <summary>Writes a document that is read for many seconds, and a folder that holds it.</summary>
    private void WriteLarge()
    {
        var path = Path.Combine(folder.FullName, "large.jsonl");
        File.WriteAllLines(path, Enumerable.Range(0, 400_000).Select(number =>
            $$"""{"type":"summary","country":"Kenya","text":"Summary {{number}} of what a court decided."}"""));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "in"));
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "in", "large.jsonl"), path);
    }
}
