using Microsoft.Extensions.Logging.Abstractions;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

public sealed class IndexDamageMonitorTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ArchiveStore store = ArchiveStore.InMemory(TimeProvider.System);
    private IndexKeeper keeper = null!;
    private SearchIndex index = null!;
    private bool isLost;

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
        using var watch = new IndexDamageMonitor(isUnchecked: true, () => isLost);
        Assert.True(await watch.WhenDamaged(index).WaitAsync(Eventually.Deadline));
    }

    [Fact]
    public async Task AnIndexOfThisRunIsLookedAtWhenASearchFails()
    {
        Damage();
        using var watch = new IndexDamageMonitor(isUnchecked: false, () => isLost);
        var damaged = watch.WhenDamaged(index);
        await LookAtItAsync();
        Assert.False(damaged.IsCompleted);
        FailASearch();
        Assert.True(await watch.WhenDamaged(index).WaitAsync(Eventually.Deadline));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASoundIndexIsNotTakenForDamagedWhateverFails(bool isUnchecked)
    {
        using var watch = new IndexDamageMonitor(isUnchecked, () => isLost);
        var damaged = watch.WhenDamaged(index);
        FailASearch();
        await LookAtItAsync();
        Assert.False(damaged.IsCompleted);
        Assert.Same(damaged, watch.WhenDamaged(index));
    }

    [Fact]
    public async Task AnIndexWhoseFolderIsLostIsFoundWithoutASearch()
    {
        using var watch = new IndexDamageMonitor(isUnchecked: false, () => isLost);
        var damaged = watch.WhenDamaged(index);
        Assert.False(damaged.IsCompleted);
        isLost = true;
        Assert.True(await damaged.WaitAsync(Eventually.Deadline));
    }

    [Fact]
    public async Task WhatIsServedNoMoreIsWatchedNoMore()
    {
        using var watch = new IndexDamageMonitor(isUnchecked: false, () => isLost);
        var before = watch.WhenDamaged(index);
        await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "torture"));
        using var next = keeper.UpdateTo(await store.LoadSnapshotAsync());
        Assert.NotSame(before, watch.WhenDamaged(next));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => before.WaitAsync(Eventually.Deadline));
    }

    [Fact]
    public async Task NothingIsWatchedWhenTheWatchEnds()
    {
        var watch = new IndexDamageMonitor(isUnchecked: false, () => isLost);
        var damaged = watch.WhenDamaged(index);
        watch.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => damaged.WaitAsync(Eventually.Deadline));
    }

    /// <summary>
    /// Reads all of the index several times, as a watch does once: one that began to look at it before has found out.
    /// </summary>
    private async Task LookAtItAsync()
    {
        for (var times = 0; times < 5; times++)
        {
            await Task.Run(() => Record.Exception(index.CheckIntegrity));
        }
    }

    /// <summary>The file stays open, and is other all the same.</summary>
    private void Damage()
    {
        var postings = Assert.Single(Directory.GetFiles(folder.Path, "*.doc", SearchOption.AllDirectories));
        using var file = new FileStream(postings, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = file.Length / 2;
        file.WriteByte(0x55);
    }

    private void FailASearch() =>
        Assert.Throws<InvalidDataException>(() => index.Suggest(
            "tort", 1, new SearchBudget(TimeSpan.FromHours(1), new BrokenClock())));

    /// <summary>Anything that fails within a search will do.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidDataException();
    }
}
