using System.Collections.Concurrent;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Cache;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Support;
using Directory = System.IO.Directory;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>What a follower does while the newest version cannot be served.</summary>
public sealed class FollowerRetryTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly MessageLog log = new();
    private readonly HastyClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ItTriesAgainAfterTwiceTheTimeUpToHalfAMinuteAndSoonWhenItWentWell()
    {
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "torture"));
        var opened = 0;
        using var live = new LiveArchive();
        using var keeper = IndexKeeper.At(folder.Path, new IndexLog(log), subfolder => ++opened is (> 1 and < 11) or 12
            ? throw new InvalidOperationException("a fault")
            : new MMapDirectory(subfolder));
        await FollowAsync(store, keeper, live, async () =>
        {
            // Most texts are others each time, so that the index is built in a new subfolder.
            await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "police", "police", "police"));
            await Eventually.HoldsAsync(() => live.Current!.Snapshot.Version == 2);
            await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "prison", "prison", "prison", "prison"));
            await Eventually.HoldsAsync(() => live.Current!.Snapshot.Version == 3);
        });
        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 16, 30, 30, 0.25], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(10, log.Messages.Count(message => message.Level == LogLevel.Error));
    }

    [Fact]
    public async Task AFolderThatTakesNoTextsIsToldAndTheVersionBeforeServedUntilItDoes()
    {
        var texts = folder.PathOf("texts");
        await using var store = await ArchiveStore.OpenAsync(
            Addresses.Of($"sqlite:{folder.PathOf("archive.db")}"), TimeProvider.System, RecordCache.Open(texts));
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "torture"));
        using var live = new LiveArchive();
        using var keeper = IndexKeeper.InMemory();
        await FollowAsync(store, keeper, live, async () =>
        {
            Directory.Move(texts, texts + "-away");
            await File.WriteAllTextAsync(texts, "in its place");
            await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "torture"));
            await Eventually.HoldsAsync(() => log.Messages.Any(message => message.Level == LogLevel.Warning));
            Assert.Equal(1, live.Current!.Snapshot.Version);
            Assert.Equal(["torture", "torture"], live.Current!.Snapshot.Documents.Select(document => document.Text));

            File.Delete(texts);
            await Eventually.HoldsAsync(() => live.Current!.Snapshot.Version == 2);
        });
        Assert.All(log.Messages, message => Assert.NotEqual(LogLevel.Error, message.Level));
        Assert.Contains(log.Messages, message => message.Text.Contains(texts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATextThatIsFoundDamagedIsAnsweredFromTheStoreSoon()
    {
        var texts = folder.PathOf("texts");
        await using var store = await ArchiveStore.OpenAsync(
            Addresses.Of($"sqlite:{folder.PathOf("archive.db")}"), TimeProvider.System, RecordCache.Open(texts));
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "police"));
        using var live = new LiveArchive();
        using var keeper = IndexKeeper.InMemory();
        await FollowAsync(store, keeper, live, async () =>
        {
            var before = live.Current!;
            await using (var file = new FileStream(
                Assert.Single(Directory.GetFiles(texts)), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                file.WriteByte((byte)'x');
            }

            Assert.Throws<IOException>(() => before.Snapshot.Documents.Select(document => document.Text).ToList());
            await Eventually.HoldsAsync(() => live.Current != before);
        });
        Assert.Equal(["torture", "police"], live.Current!.Snapshot.Documents.Select(document => document.Text));
        Assert.Equal(1, live.Current.Search(new SearchRequest { Query = "police" }).TotalCount);
    }

    private async Task FollowAsync(ArchiveStore store, IndexKeeper keeper, LiveArchive live, Func<Task> meanwhile)
    {
        var follower = new ArchiveFollower(store, keeper, live, clock, log);
        await follower.ServeLatestAsync(default);
        using var stop = new CancellationTokenSource();
        var following = follower.FollowAsync(stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    /// <summary>Whoever waits by it waits a moment.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public ConcurrentQueue<TimeSpan> Waits { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Enqueue(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(5), period);
        }
    }

    private sealed class MessageLog : ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text)> Messages { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Messages.Enqueue((logLevel, formatter(state, exception)));
    }
}
