using System.Data;
using Npgsql;

namespace RightsGraph.Archive.Store.Postgres;

internal sealed class PostgresServer(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource connections = NpgsqlDataSource.Create(connectionString);

    /// <remarks>The driver does not cancel while a server that accepts says nothing: it would wait for its timeout of
    /// 15 seconds.</remarks>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        var opening = connections.OpenConnectionAsync(cancellation).AsTask();
        try
        {
            return await opening.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            _ = opening.ContinueWith(
                static opened => opened.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Its commands have no timeout: one of them may delete a million records.</summary>
    public async Task<PostgresArchiveDbContext> NewContextAsync(CancellationToken cancellation)
    {
        var connection = await ConnectAsync(cancellation);
        var context = new PostgresArchiveDbContext(new DbContextOptionsBuilder<PostgresArchiveDbContext>()
            .UseNpgsql(connection, contextOwnsConnection: true)
            .Options);
        context.Database.SetCommandTimeout(TimeSpan.Zero);
        return context;
    }

    public async Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await using var context = await NewContextAsync(cancellation);
        await using var transaction =
            await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await read(new RelationalReadTransaction(context), cancellation);
    }

    /// <returns>Null while the server cannot be read.</returns>
    public async Task<int?> TryReadVersionAsync(CancellationToken cancellation)
    {
        try
        {
            return await ReadVersionAsync(cancellation);
        }
        catch (Exception fault) when (PostgresFaults.IsOfServer(fault))
        {
            return null;
        }
    }

    public async Task<int> ReadVersionAsync(CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        return await ReadVersionAsync(connection, cancellation);
    }

    public static async Task<int> ReadVersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const int TimeoutSeconds = 5;
        await using var command = new NpgsqlCommand("SELECT version FROM archive", connection);
        command.CommandTimeout = TimeoutSeconds;
        return await command.ExecuteScalarAsync(cancellation) as int? ?? 0;
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();
}
