using Microsoft.Extensions.Logging;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Server.Telemetry;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>The file of a SQLite store is taken away from a running server.</summary>
public sealed class LostStoreTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Store => folder.PathOf("archive.db");

    [Theory]
    [InlineData("deleted")]
    [InlineData("deleted with its log")]
    [InlineData("moved")]
    [InlineData("replaced by another archive")]
    [InlineData("replaced by its own copy")]
    [InlineData("emptied")]
    [InlineData("its log is deleted")]
    [InlineData("its log is replaced by its own copy")]
    [InlineData("its log is replaced by an empty file")]
    public async Task AChangeIsRefusedWhereItWouldBeLost(string loss)
    {
        using var log = new CapturedLog();
        await using var server = await StartAsync(log);
        await server.ImportAsync(Edits.Document("a", "One"));
        var held = await server.HeldAsync();

        await LoseAsync(loss);
        foreach (var name in (string[])["b", "c"])
        {
            var refused = await server.EditAsync(Edits.Import, new { d = new[] { Edits.Document(name, "Two") } });
            Assert.Equal("STORE_UNAVAILABLE", Edits.CodeOf(refused));
        }

        await Eventually.HoldsAsync(() => log.Text.Contains("stays served", StringComparison.Ordinal));
        Assert.Equal(held, await server.HeldAsync());
        Assert.Contains("was deleted, moved or replaced while it was open", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log.Text, StringComparison.Ordinal);
        Assert.Equal(!loss.StartsWith("deleted", StringComparison.Ordinal) && loss != "moved", File.Exists(Store));
    }

    [Fact]
    public async Task AFileThatIsPutBackIsWrittenAndFollowedAgainAndItsLossWasToldOnce()
    {
        using var log = new CapturedLog();
        await using (var server = await StartAsync(log))
        {
            await server.ImportAsync(Edits.Document("a", "One"));
            Move("archive", "away");
            await Eventually.HoldsAsync(() => log.Text.Contains("stays served", StringComparison.Ordinal));
            Move("away", "archive");

            await Eventually.HoldsAsync(async () => !(await server.EditAsync(
                Edits.Import, new { d = new[] { Edits.Document("b", "Two") } })).TryGetProperty("errors", out _));
            Assert.Equal(2, (await server.HeldAsync()).Entries);
        }

        Assert.Equal(2, log.Text.Split("stays served").Length);
        await using var store = await ArchiveStore.OpenAsync(Addresses.Of($"sqlite:{Store}"), TimeProvider.System);
        Assert.Equal(["a", "b"], (await store.ReadSourcesAsync()).Select(source => source.Name));
    }

    public void Dispose() => folder.Dispose();

    private async Task<ServerUnderTest> StartAsync(CapturedLog log)
    {
        var server = await Edits.StartAsync(
            ("Archive:Store", $"sqlite:{Store}"), ("Logging:LogLevel:Default", "Information"));
        server.Service<ILoggerFactory>().AddProvider(log);
        return server;
    }

    private async Task LoseAsync(string loss)
    {
        switch (loss)
        {
            case "deleted":
                File.Delete(Store);
                break;
            case "deleted with its log":
                Array.ForEach(Directory.GetFiles(folder.Path, "archive.db*"), File.Delete);
                break;
            case "moved":
                Move("archive", "away");
                break;
            case "its log is deleted":
                File.Delete(Store + "-wal");
                break;
            case "emptied":
                await File.WriteAllBytesAsync(Store, []);
                break;
            case "its log is replaced by its own copy":
                File.Copy(Store + "-wal", folder.PathOf("copy"));
                File.Move(folder.PathOf("copy"), Store + "-wal", overwrite: true);
                break;
            case "its log is replaced by an empty file":
                File.Delete(Store + "-wal");
                await File.WriteAllBytesAsync(Store + "-wal", []);
                break;
            case "replaced by its own copy":
                File.Copy(Store, folder.PathOf("other.db"));
                File.Move(folder.PathOf("other.db"), Store, overwrite: true);
                break;
            default:
                var other = Addresses.Of($"sqlite:{folder.PathOf("other.db")}");
                await using (await ArchiveStore.OpenAsync(other, TimeProvider.System))
                {
                    // Opening it makes it.
                }

                File.Move(folder.PathOf("other.db"), Store, overwrite: true);
                break;
        }
    }

    /// <summary>With all that SQLite keeps beside it.</summary>
    private void Move(string from, string to)
    {
        foreach (var ending in (string[])[".db-shm", ".db-wal", ".db"])
        {
            File.Move(folder.PathOf(from + ending), folder.PathOf(to + ending));
        }
    }
}
