using RightsGraph.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

public sealed class PostgresReplicaTests
{
    [SkippableFact]
    public async Task AReplicaIsReadWhereItHasTheNewestVersionOrThePrimaryIsGone()
    {
        await using var primary = await PostgresUnderTest.StartAsync();
        await using var replica = await PostgresUnderTest.StartAsync(primary);
        var address = Addresses.Of($"postgres:{primary.ConnectionString("postgres")}") with
        {
            Replica = replica.ConnectionString("postgres"),
        };
        var (one, two) = (StoredDocuments.Lines("a.jsonl", "One."), StoredDocuments.Lines("b.jsonl", "Two."));
        await using var store = await OpenAsync(address);
        await store.ImportAsync(one);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), one);

        // A replica that lags is not read.
        await replica.ExecuteAsync("SELECT pg_wal_replay_pause()");
        await store.ImportAsync(two);
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), one, two);
        await replica.ExecuteAsync("SELECT pg_wal_replay_resume()");

        await using var versions = store.WatchAsync().GetAsyncEnumerator();
        await versions.MoveNextAsync();
        Assert.Equal(2, versions.Current);
        await using var onReplica = await OpenAsync(
            Addresses.Of($"postgres:{replica.ConnectionString("postgres")}"));
        await Eventually.HoldsAsync(async () => await onReplica.ReadVersionAsync() == 2);

        await primary.DisposeAsync();
        StoredDocuments.AssertHeld(await store.LoadSnapshotAsync(), one, two);
        await using var restarted = await OpenAsync(address);
        StoredDocuments.AssertHeld(await restarted.LoadSnapshotAsync(), one, two);
        var refusal = await Assert.ThrowsAsync<StoreException>(() => restarted.RemoveAsync(one.Source.Id));
        Assert.Contains("does not answer", refusal.Message, StringComparison.Ordinal);
        refusal = await Assert.ThrowsAsync<StoreException>(() => onReplica.RemoveAsync(one.Source.Id));
        Assert.Contains("it is a replica", refusal.Message, StringComparison.Ordinal);
        await using var again = restarted.WatchAsync().GetAsyncEnumerator();
        await again.MoveNextAsync();
        Assert.Equal(2, again.Current);
    }

    private static Task<ArchiveStore> OpenAsync(StoreAddress address) =>
        ArchiveStore.OpenAsync(address, StoppedClock.AtNoon);
}
