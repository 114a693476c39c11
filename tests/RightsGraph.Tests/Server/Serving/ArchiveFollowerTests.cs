using System.Net;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RightsGraph.Api.Request;
using RightsGraph.Archive.Store;
using RightsGraph.Search;
using RightsGraph.Server.Serving;
using RightsGraph.Tests.Archive.Store;
using RightsGraph.Tests.Search;
using RightsGraph.Tests.Support;
using Directory = System.IO.Directory;

namespace RightsGraph.Tests.Server.Serving;

public sealed class ArchiveFollowerTests
{
    [Fact]
    public async Task WhatIsImportedIsAnsweredByARunningServer()
    {
        await using var server = await ServerUnderTest.StartAsync(("kenya.txt", "• Kenya: torture in 2014."));
        var store = await server.Service<StoreAccessor>().Opened;
        await store.ImportAsync(StoredDocuments.Lines("more.jsonl", "torture again", "torture"));
        await Eventually.HoldsAsync(() => server.Service<LiveArchive>().Current!.Snapshot.Version == 2);
        var answer = await server.AskAsync("{ search(query: \"torture\") { totalCount } }");
        Assert.Equal(3, answer.GetProperty("data").GetProperty("search").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task ManyQuickImportsAreServedInOrderAndTheLastOfThemInTheEnd()
    {
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        using var live = new LiveArchive();
        var served = new List<int>();
        live.Published += () => served.Add(live.Current!.Snapshot.Version);
        await FollowAsync(store, live, async () =>
        {
            for (var number = 1; number <= 50; number++)
            {
                await store.ImportAsync(StoredDocuments.Lines($"{number}.jsonl", $"torture {number}"));
            }

            await Eventually.HoldsAsync(() => live.Current!.Snapshot.Version == 50);
        });
        Assert.Equal(served.Order().Distinct(), served);
        var last = live.Current!;
        Assert.Equal(50, last.Find("torture").TotalCount);
        Assert.Equal(50, last.Snapshot.Summaries.Length);
    }

    [Fact]
    public async Task ARemovedSourceIsNoLongerFound()
    {
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        var document = StoredDocuments.Lines("a.jsonl", "torture");
        await store.ImportAsync(document);
        await store.ImportAsync(StoredDocuments.Lines("b.jsonl", "torture"));
        using var live = new LiveArchive();
        await FollowAsync(store, live, async () =>
        {
            var before = live.Current!;
            await store.RemoveAsync(document.Source.Id);
            await Eventually.HoldsAsync(() => live.Current != before);
            Assert.Equal(2, before.Find("torture").TotalCount);
        });
        Assert.Equal(1, live.Current!.Find("torture").TotalCount);
    }

    [Fact]
    public async Task AVersionThatFailsIsTriedAgainWhileTheOneBeforeIsServed()
    {
        var folder = Directory.CreateTempSubdirectory("rightsgraph-");
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "torture"));
        using var live = new LiveArchive();
        var opened = 0;
        using var keeper = IndexKeeper.At(
            folder.FullName, new IndexLog(NullLogger.Instance), subfolder => ++opened is 2 or 3
                ? throw new InvalidOperationException("a fault")
                : new MMapDirectory(subfolder));
        await FollowAsync(store, live, keeper, async () =>
        {
            // Most of its texts are others, so that it is built in a new subfolder.
            await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "police", "police", "police"));
            await Eventually.HoldsAsync(() => live.Current!.Snapshot.Version == 2);
        });
        Assert.Equal((4, 3), (opened, live.Current!.Find("police").TotalCount));
        keeper.Dispose();
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task AServerOutlivesItsDatabaseAndServesWhatComesAfterwards()
    {
        var postgres = await PostgresUnderTest.SharedAsync();
        var database = await postgres.NewDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        await using var server = await ServerUnderTest.StartAsync(
            new Dictionary<string, string?> { ["Archive:Store"] = $"postgres:{database};Pooling=false" },
            ("kenya.txt", "• Kenya: torture in 2014."));
        await CutOffAsync(postgres, name);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready")).StatusCode);
        var answer = await server.AskAsync("{ search(query: \"torture\") { totalCount } }");
        Assert.Equal(1, answer.GetProperty("data").GetProperty("search").GetProperty("totalCount").GetInt32());

        await postgres.ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        Assert.True(StoreAddress.TryParse($"postgres:{database}", out var address, out _));
        await using var other = await ArchiveStore.OpenAsync(address, TimeProvider.System);
        await other.ImportAsync(StoredDocuments.Lines("more.jsonl", "torture again"));
        await Eventually.HoldsAsync(() => server.Service<LiveArchive>().Current!.Snapshot.Version == 2);
    }

    [Fact]
    public async Task AnIndexThatIsDamagedWhileItServesIsBuiltAnew()
    {
        var folder = Directory.CreateTempSubdirectory("rightsgraph-");
        await using var store = ArchiveStore.InMemory(TimeProvider.System);
        await store.ImportAsync(StoredDocuments.Lines("a.jsonl", "torture", "police", "torture"));
        using (var keeper = IndexKeeper.At(folder.FullName, new IndexLog(NullLogger.Instance)))
        {
            keeper.UpdateTo(await store.LoadSnapshotAsync()).Dispose();
        }

        var postings = Assert.Single(Directory.GetFiles(folder.FullName, "*.doc", SearchOption.AllDirectories));
        var bytes = await File.ReadAllBytesAsync(postings);
        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(postings, bytes);
        using var live = new LiveArchive();
        using var next = IndexKeeper.At(folder.FullName, new IndexLog(NullLogger.Instance));
        await FollowAsync(
            store,
            live,
            next,
            () => Eventually.HoldsAsync(() => File.ReadAllText(Path.Combine(folder.FullName, "current")) == "index-2"
                && live.Current!.Find("torture").TotalCount == 2));
        next.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task FollowAsync(ArchiveStore store, LiveArchive live, Func<Task> meanwhile)
    {
        using var keeper = IndexKeeper.InMemory(new IndexLog(NullLogger.Instance));
        await FollowAsync(store, live, keeper, meanwhile);
    }

    private static async Task FollowAsync(
        ArchiveStore store, LiveArchive live, IndexKeeper keeper, Func<Task> meanwhile)
    {
        var follower = new ArchiveFollower(store, keeper, live, TimeProvider.System, NullLogger.Instance);
        await follower.ServeLatestAsync(default);
        using var stop = new CancellationTokenSource();
        var following = follower.FollowAsync(stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    /// <summary>Lets nobody in, and ends the connections that there are.</summary>
    private static async Task CutOffAsync(PostgresUnderTest postgres, string database)
    {
        await postgres.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await postgres.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
    }
}
