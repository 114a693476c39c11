using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using Directory = System.IO.Directory;

namespace RightsGraph.Tests.Search.Index;

/// <summary>Servers and commands over one folder at the same time.</summary>
public sealed class SharedIndexTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rightsgraph-");
    private readonly RecordedReport report = new();

    [Fact]
    public async Task AServerWaitsForACommandThatBringsTheIndexUpToDate()
    {
        using var command = IndexKeeper.BrieflyAt(folder.FullName, report)!;
        var server = Task.Run(() => IndexKeeper.At(folder.FullName, report));
        command.UpdateTo(SnapshotOf(1, "torture", "police")).Dispose();
        Assert.False(server.IsCompleted);
        command.Dispose();

        using var keeper = await server;

        Assert.True(keeper.OwnsFolder);
        using var index = keeper.UpdateTo(SnapshotOf(1, "torture", "police"));
        Assert.Equal("reused", report.Lines[^1]);
    }

    [Fact]
    public void ACommandLeavesAFolderToItsServer()
    {
        using var server = IndexKeeper.At(folder.FullName, report);
        Assert.Null(IndexKeeper.BrieflyAt(folder.FullName, report));
        Assert.False(SharedIndex.IsBeingUpdated(folder.FullName));
    }

    [Fact]
    public void AnIndexIsReadWhoeverOwnsItIfItIsThatOfTheSnapshot()
    {
        using var server = IndexKeeper.At(folder.FullName, report);
        Assert.Null(SharedIndex.Read(folder.FullName, SnapshotOf(1, "torture")));
        using var served = server.UpdateTo(SnapshotOf(1, "torture", "police"));

        using (var read = SharedIndex.Read(folder.FullName, SnapshotOf(1, "torture", "police"))!)
        {
            using var next = server.UpdateTo(SnapshotOf(2, "torture", "torture"));
            Assert.Equal(1, read.Find("torture").TotalCount);
            Assert.Contains(read.Suggest("tor", 10).Suggestions, suggested => suggested.Text == "torture");
        }

        Assert.Null(SharedIndex.Read(folder.FullName, SnapshotOf(1, "torture", "police")));
        using var current = SharedIndex.Read(folder.FullName, SnapshotOf(2, "torture", "torture"))!;
        Assert.Equal(2, current.Find("torture").TotalCount);
    }

    [Fact]
    public void AFolderThatHoldsOtherFilesIsNotTaken()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "notes.txt"), "Mine.");
        using var keeper = IndexKeeper.At(folder.FullName, report);
        using var index = keeper.UpdateTo(SnapshotOf(1, "torture"));
        Assert.Equal(1, index.Find("torture").TotalCount);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder.FullName).Select(Path.GetFileName));
        Assert.StartsWith("left: ", report.Lines[0], StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Snapshot SnapshotOf(int version, params string[] texts)
    {
        var source = SearchArchive.Summary(1, "").Source with
        {
            Sha256 = string.Join('|', texts),
            ImportedAt = DateTimeOffset.UnixEpoch.AddHours(version),
        };
        return new Snapshot(
            version, default, [source],
            texts.Select((text, place) => SearchArchive.Summary(place + 1, text) with { Source = source }), []);
    }
}
