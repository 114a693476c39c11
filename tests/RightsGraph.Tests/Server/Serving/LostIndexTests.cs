using Microsoft.Extensions.Logging;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Server.Telemetry;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>The index folder is deleted while the server runs.</summary>
public sealed class LostIndexTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Index => folder.PathOf("index");

    [Fact]
    public async Task ItIsMadeAnewAtOnce()
    {
        using var log = new CapturedLog();
        await using var server = await StartAsync(log);
        await server.ImportAsync(Edits.Document("a", "One"));

        Directory.Delete(Index, recursive: true);

        await Eventually.HoldsAsync(IsWhole, () => log.Text);
        Assert.Equal(1, await CountAsync(server, "One"));
        await server.ImportAsync(Edits.Document("b", "Two"));
        Assert.Equal(1, await CountAsync(server, "Two"));
        Assert.Contains("was deleted", log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("texts", false)]
    [InlineData("index-*", true)]
    [InlineData("lock", true)]
    public async Task AnImportDoesNotWaitForItAndTheNextStartUsesIt(string part, bool isIndexLost)
    {
        using var log = new CapturedLog();
        await using (var server = await StartAsync(log))
        {
            await server.ImportAsync(Edits.Document("a", "One"));
            Delete(part);

            await server.ImportAsync(Edits.Document("b", "Two"));

            Assert.Equal((1, 1), (await CountAsync(server, "One"), await CountAsync(server, "Two")));
            await Eventually.HoldsAsync(IsWhole, () => log.Text);
            Assert.DoesNotContain("kept in memory", log.Text, StringComparison.Ordinal);
            Assert.Equal(
                isIndexLost, log.Text.Contains($"as the folder {Index} was deleted", StringComparison.Ordinal));
        }

        // A folder of the same name may hold another index: what stays is the file by which Lucene finds its segments.
        var built = BuiltAt();
        await using var next = await StartAsync(log);
        Assert.Equal((1, 1), (await CountAsync(next, "One"), await CountAsync(next, "Two")));
        Assert.Equal(built, BuiltAt());
    }

    [Fact]
    public async Task WhereAnotherServerHasMadeItAnewItIsLeftToThatServer()
    {
        using var log = new CapturedLog();
        await using var server = await StartAsync(log);
        await server.ImportAsync(Edits.Document("a", "One"));
        var others = Directory.CreateDirectory(folder.PathOf("others")).FullName;
        await using var owned = new FileStream(
            Path.Combine(others, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Directory.Move(Index, folder.PathOf("away"));
        Directory.Move(others, Index);
        await server.ImportAsync(Edits.Document("b", "Two"));

        Assert.Equal((1, 1), (await CountAsync(server, "One"), await CountAsync(server, "Two")));
        Assert.Contains("kept in memory", log.Text, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(Index, "lock")], Directory.GetFileSystemEntries(Index));
    }

    public void Dispose() => folder.Dispose();

    private (string Path, DateTime Time) BuiltAt()
    {
        var segments = Directory.GetFiles(Index, "segments_*", SearchOption.AllDirectories).Single();
        return (segments, File.GetLastWriteTimeUtc(segments));
    }

    private bool IsWhole() =>
        Directory.Exists(Index)
        && File.Exists(Path.Combine(Index, "lock"))
        && File.Exists(Path.Combine(Index, "current"))
        && Directory.GetFiles(Index, "segments*", SearchOption.AllDirectories).Length > 0
        && Directory.GetFiles(Index, "*.texts", SearchOption.AllDirectories).Length > 0;

    private void Delete(string part)
    {
        if (part == "lock")
        {
            File.Delete(Path.Combine(Index, part));
        }
        else if (part.Length == 0)
        {
            Directory.Delete(Index, recursive: true);
        }
        else
        {
            Directory.Delete(Directory.GetDirectories(Index, part).Single(), recursive: true);
        }
    }

    private async Task<ServerUnderTest> StartAsync(CapturedLog log)
    {
        var server = await Edits.StartAsync(
            ("Archive:Store", $"sqlite:{folder.PathOf("archive.db")}"),
            ("Archive:Index", Index),
            ("Logging:LogLevel:Default", "Information"));
        server.Service<ILoggerFactory>().AddProvider(log);
        return server;
    }

    private static async Task<int> CountAsync(ServerUnderTest server, string word)
    {
        var answer = await server.AskAsync(
            $"{{ search(query: \"{word}\") {{ totalCount nodes {{ ... on Entry {{ text }} }} }} }}");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("search").GetProperty("totalCount").GetInt32();
    }
}
