using Npgsql;
using RightsGraph.Tests.Support;

namespace RightsGraph.EndToEnd.Lasting.Stores;

/// <summary>A database on the server that all tests share, or on one that a test can spoil.</summary>
internal sealed class PostgresStore : LastingStore
{
    private const string OpenTransactions =
        """
        SELECT EXISTS (
            SELECT 1 FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL)
        """;

    private readonly string connectionString;
    private readonly NpgsqlDataSource connections;

    private PostgresStore(string connectionString)
    {
        this.connectionString = connectionString;
        connections = NpgsqlDataSource.Create(connectionString);
    }

    public override string Address => $"postgres:{connectionString}";

    public static Task<PostgresStore> NewAsync() => NewAsync(PostgresUnderTest.SharedAsync());

    public static async Task<PostgresStore> NewAsync(Task<PostgresUnderTest> server) =>
        new(await (await server).NewDatabaseAsync());

    public override async Task<bool> IsBeingWrittenAsync()
    {
        await using var command = connections.CreateCommand(OpenTransactions);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public override ValueTask DisposeAsync() => connections.DisposeAsync();
}
