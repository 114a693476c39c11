using Microsoft.Extensions.Logging.Abstractions;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Following;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;

namespace RightsGraph.Tests.Server.Following;

public sealed class DamageWatchTests : IAsyncLifetime, IDisposable
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
        using var watch = new DamageWatch(isUnchecked: true);
        Assert.True(await watch.Of(index).WaitAsync(Patience));
    }

    [Fact]
    public async Task AnIndexOfThisRunIsLookedAtWhenASearchFails()
    {
        Damage();
        using var watch = new DamageWatch(isUnchecked: false);
        Assert.False(await EndsSoonAsync(watch.Of(index)));
        FailASearch();
        Assert.True(await watch.Of(index).WaitAsync(Patience));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ASoundIndexIsNotTakenForDamagedWhateverFails(bool isUnchecked)
    {
        using var watch = new DamageWatch(isUnchecked);
        var damaged = watch.Of(index);
        FailASearch();
        Assert.False(await EndsSoonAsync(damaged));
        Assert.Same(damaged, watch.Of(index));
    }

    [Fact]
    public async Task WhatIsServedNoMoreIsWatchedNoMore()
    {
        using var watch = new DamageWatch(isUnchecked: false);
        var before = watch.Of(index);
        await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "torture"));
        using var next = keeper.UpdateTo(await store.LoadSnapshotAsync());
        Assert.NotSame(before, watch.Of(next));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => before.WaitAsync(Patience));
    }

    [Fact]
    public async Task NothingIsWatchedWhenTheWatchEnds()
    {
        var watch = new DamageWatch(isUnchecked: false);
        var damaged = watch.Of(index);
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
