using System.Data;
using Microsoft.EntityFrameworkCore;
using RightsGraph.Archive.Store;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>
/// A file with its write-ahead log beside it: readers see the version with which they began, one writer at a time adds
/// the next, and what was committed outlives a power cut.
/// </summary>
internal sealed class SqliteDatabase : ArchiveDatabase
{
    private readonly SqliteConnections connections;
    private readonly TimeSpan lockTimeout;

    private SqliteDatabase(StoreAddress address)
    {
        connections = new SqliteConnections(address.Target);
        lockTimeout = address.LockTimeout;
    }

    public static async Task<SqliteDatabase> OpenAsync(StoreAddress address, CancellationToken cancellation)
    {
        var database = new SqliteDatabase(address);
        try
        {
            await database.OpenAsync(cancellation);
            return database;
        }
        catch (Exception fault)
        {
            await database.DisposeAsync();
            if (database.Explain(fault) is { } message)
            {
                throw new StoreException(message, fault);
            }

            throw;
        }
    }

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        var context = await BeginAsync(isWriting: true, cancellation);
        try
        {
            return new SqliteWriteTransaction(context, await new ReadTransaction(context).ReadVersionAsync(cancellation));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public override async Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await using var context = await BeginAsync(isWriting: false, cancellation);
        return await read(new ReadTransaction(context), cancellation);
    }

    public override string? Explain(Exception fault) => SqliteFaults.Explain(fault, connections.Path);

    public override ValueTask DisposeAsync()
    {
        connections.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override VersionWatch NewWatch() => new SqliteWatch(this);

    private async Task OpenAsync(CancellationToken cancellation)
    {
        connections.Prepare();
        await using (var context = await BeginAsync(isWriting: false, cancellation))
        {
            if (await SchemaUpgrade.IsDoneAsync(context, cancellation))
            {
                return;
            }
        }

        await using var upgrading = await BeginAsync(isWriting: true, cancellation);
        await SchemaUpgrade.RunAsync(upgrading, cancellation);
        await upgrading.Database.CommitTransactionAsync(cancellation);
    }

    /// <summary>
    /// A context in a transaction. SQLite works on the thread that asks: the caller's goes on meanwhile.
    /// </summary>
    private async Task<SqliteArchiveDbContext> BeginAsync(bool isWriting, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var connection = connections.Open();
        try
        {
            var options = new DbContextOptionsBuilder<SqliteArchiveDbContext>()
                .UseSqlite(connection, contextOwnsConnection: true)
                .Options;
            var transaction = isWriting
                ? await SqliteConnections.BeginWriteAsync(connection, lockTimeout, cancellation)
                : connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            var context = new SqliteArchiveDbContext(options);
            await context.Database.UseTransactionAsync(transaction, cancellation);
            return context;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
