using RightsGraph.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Importing;

public sealed class FolderSignalTests : IDisposable
{
    private static readonly TimeSpan Patience = Eventually.Deadline;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ANewFileSetsIt()
    {
        using var signal = new FolderSignal(folder.Path);
        folder.Write("a.txt", "new");
        Assert.True(await signal.WaitAsync(Patience, CancellationToken.None));
    }

    [Fact]
    public async Task AFileInASubfolderThatChangesSetsIt()
    {
        var path = folder.Write("sub/a.txt", "old");
        using var signal = new FolderSignal(folder.Path);
        File.WriteAllText(path, "changed");
        Assert.True(await signal.WaitAsync(Patience, CancellationToken.None));
    }

    [Fact]
    public async Task AFileThatIsRenamedSetsIt()
    {
        var path = folder.Write("a.unfinished", "whole");
        using var signal = new FolderSignal(folder.Path);
        File.Move(path, folder.PathOf("a.txt"));
        Assert.True(await signal.WaitAsync(Patience, CancellationToken.None));
    }

    [Fact]
    public async Task WithoutAChangeTheWaitTimesOut()
    {
        using var signal = new FolderSignal(folder.Path);
        Assert.True(signal.IsAvailable);
        Assert.False(await signal.WaitAsync(TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task AFolderThatDoesNotExistIsWaitedForByTheTimeoutAlone()
    {
        using var signal = new FolderSignal(folder.PathOf("none"));
        Assert.False(signal.IsAvailable);
        Assert.False(await signal.WaitAsync(TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task ChangesDuringTheDisposalDoNoHarm()
    {
        // An exception of the watcher's own thread would end the process.
        for (var round = 0; round < 50; round++)
        {
            var signal = new FolderSignal(folder.Path);
            var writing = Task.Run(() => Parallel.For(0, 20, file => folder.Write($"{file}.txt", "text")));
            await signal.WaitAsync(Patience, CancellationToken.None);
            signal.Dispose();
            await writing;
        }
    }
}
