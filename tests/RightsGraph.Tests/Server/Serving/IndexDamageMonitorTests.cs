using Microsoft.Extensions.Logging.Abstractions;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Server.Serving;

public sealed class IndexDamageMonitorTests : IAsyncLifetime, IDisposable
{
    /// <summary>In which a small index would long have been found to be damaged.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder folder = new();
    private readonly ArchiveStore store = ArchiveStore.InMemory(TimeProvider.System);
    private IndexKeeper keeper = null!;
    private SearchIndex index = null!;

    public async Task InitializeAsync()
    {
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "police", "torture"));
        keeper = IndexKeeper.At(folder.Path, new IndexLog(NullLogger.Instance));
        index = keeper.UpdateTo(await store.LoadSnapshotAsync());
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    public void Dispose()
    {
        index.Dispose();
        keeper.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task AnIndexThatAnEarlierRunLeftIsLookedAtAtOnce()
    {
        Damage();
        using var watch = new IndexDamageMonitor(isUnchecked: true);
        Assert.True(await watch.WhenDamaged(index).WaitAsync(Patience));
    }

    [Fact]
    public async Task AnIndexOfThisRunIsLookedAtWhenASearchFails()
    {
        Damage();
        using var watch = new IndexDamageMonitor(isUnchecked: false);
        Assert.False(await EndsSoonAsync(watch.WhenDamaged(index)));
        FailASearch();
        Assert.True(await watch.WhenDamaged(index).WaitAsync(Patience));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASoundIndexIsNotTakenForDamagedWhateverFails(bool isUnchecked)
    {
        using var watch = new IndexDamageMonitor(isUnchecked);
        var damaged = watch.WhenDamaged(index);
        FailASearch();
        Assert.False(await EndsSoonAsync(damaged));
        Assert.Same(damaged, watch.WhenDamaged(index));
    }

    [Fact]
    public async Task WhatIsServedNoMoreIsWatchedNoMore()
    {
        using var watch = new IndexDamageMonitor(isUnchecked: false);
        var before = watch.WhenDamaged(index);
        await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "torture"));
        using var next = keeper.UpdateTo(await store.LoadSnapshotAsync());
        Assert.NotSame(before, watch.WhenDamaged(next));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => before.WaitAsync(Patience));
    }

    [Fact]
    public async Task NothingIsWatchedWhenTheWatchEnds()
    {
        var watch = new IndexDamageMonitor(isUnchecked: false);
        var damaged = watch.WhenDamaged(index);
        watch.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => damaged.WaitAsync(Patience));
    }

    private static async Task<bool> EndsSoonAsync(Task task) => await Task.WhenAny(task, Task.Delay(Soon)) == task;

    /// <summary>The file stays open, and is other all the same.</summary>
    private void Damage()
    {
        var postings = Assert.Single(Directory.GetFiles(folder.Path, "*.doc", SearchOption.AllDirectories));
        using var file = new FileStream(postings, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = file.Length / 2;
        file.WriteByte(0x55);
    }

    private void FailASearch() =>
        Assert.Throws<InvalidDataException>(() => index.Suggest("tort", 1, TimeSpan.FromHours(1), new BrokenClock()));

    /// <summary>Anything that fails within a search will do.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidDataException();
    }
}
