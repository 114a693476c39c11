using Npgsql;
using RightsGraph.Archive.Store;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Store;

public sealed class PostgresArchiveStoreTests : DatabaseStoreTests
{
    protected override string Lock => "BEGIN; SELECT * FROM archive FOR UPDATE";

    [SkippableFact]
    public async Task AServerThatDoesNotAnswerIsNamedWithoutThePassword()
    {
        var refusal = await Assert.ThrowsAsync<StoreException>(
            () => OpenAsync(Addresses.Of("postgres:Host=127.0.0.1;Port=1;Database=x;Password=secret;Timeout=5")));
        Assert.Contains("//127.0.0.1:1/x does not answer", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task ADatabaseThatIsNotThereIsRefused()
    {
        var server = await PostgresUnderTest.SharedAsync();
        var refusal = await Assert.ThrowsAsync<StoreException>(
            () => OpenAsync(Addresses.Of($"postgres:{server.ConnectionString("nowhere")}")));
        Assert.Contains("has no such database", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AWatchOutlivesADatabaseThatGoesAwayAndComesBack()
    {
        var server = await PostgresUnderTest.SharedAsync();
        var address = await NewAddressAsync();
        var database = new NpgsqlConnectionStringBuilder(address.Target).Database;
        await using var store = await OpenAsync(address);
        await using var versions = store.WatchAsync().GetAsyncEnumerator();
        await versions.MoveNextAsync();
        var next = versions.MoveNextAsync().AsTask();

        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await server.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        var lost = StoredDocuments.Lines("a.jsonl", "One.");
        await Assert.ThrowsAsync<StoreException>(() => store.ImportAsync(lost));
        await Assert.ThrowsAsync<StoreException>(() => store.LoadSnapshotAsync());
        Assert.False(next.IsCompleted);

        await server.ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");
        Assert.Equal(1, (await store.ImportAsync(lost)).Version);
        Assert.True(await next);
        Assert.Equal(1, versions.Current);
    }

    protected override async Task<StoreAddress> NewAddressAsync() =>
        Addresses.Of($"postgres:{await (await PostgresUnderTest.SharedAsync()).NewDatabaseAsync()}");

    protected override async Task<IAsyncDisposable> HoldAsync(StoreAddress address, string statement)
    {
        var connection = new NpgsqlConnection(address.Target + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own statement.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    protected override async Task ExecuteAsync(StoreAddress address, string statement)
    {
        await using var done = await HoldAsync(address, statement);
    }
}
