using RightsGraph.Server.Importing;

namespace RightsGraph.Tests.Server.Importing;

public sealed class FolderScannerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HandClock clock = new();
    private readonly FolderScanner changes;

    public FolderScannerTests() => changes = new FolderScanner(folder.Path, clock);

    [Fact]
    public void ADocumentIsGivenOnceWhenItHasNotChangedForAWhile()
    {
        folder.Write("sub/a.txt", "x");
        Assert.Empty(Take());
        Assert.True(changes.HasUnsettled);
        clock.Pass(FolderScanner.SettleTime);
        Assert.Equal(["sub/a.txt"], Take());
        clock.Pass(FolderScanner.SettleTime);
        Assert.Empty(Take());
        Assert.False(changes.HasUnsettled);
    }

    [Fact]
    public void AFileThatGrowsIsNotGivenBeforeItStops()
    {
        for (var length = 1; length < 5; length++)
        {
            folder.Write("a.txt", new string('x', length));
            Assert.Empty(Take());
            clock.Pass(FolderScanner.SettleTime);
        }

        Assert.Equal(["a.txt"], Take());
    }

    [Fact]
    public void AChangedDocumentIsGivenAgainThoughItBeAsLong()
    {
        var path = folder.Write("a.txt", "x");
        TakeSettled();
        folder.Write("a.txt", "y");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.Equal(["a.txt"], TakeSettled());
    }

    [Fact]
    public void ADocumentThatCameBackIsGivenAgain()
    {
        var path = folder.Write("a.txt", "x");
        var written = File.GetLastWriteTimeUtc(path);
        TakeSettled();
        File.Delete(path);
        Assert.Empty(TakeSettled());
        folder.Write("a.txt", "y");
        File.SetLastWriteTimeUtc(path, written);
        Assert.Equal(["a.txt"], TakeSettled());
    }

    [Fact]
    public void WhatIsForgottenIsGivenAgain()
    {
        var path = folder.Write("a.txt", "x");
        TakeSettled();
        changes.Forget([path]);
        Assert.Equal(["a.txt"], TakeSettled());
    }

    [Fact]
    public void OtherFilesAreLeftAlone()
    {
        folder.Write("README.md", "x");
        Assert.Empty(TakeSettled());
    }

    public void Dispose() => folder.Dispose();

    private string[] Take() => [.. changes.TakeChanged().Select(file => file.Name)];

    private string[] TakeSettled()
    {
        string[] first = Take();
        clock.Pass(FolderScanner.SettleTime);
        return [.. first, .. Take()];
    }

    private sealed class HandClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => now += time.Ticks;

        public override long GetTimestamp() => now;
    }
}
