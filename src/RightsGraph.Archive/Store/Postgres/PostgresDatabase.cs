using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RightsGraph.Archive.Store;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>A PostgreSQL database, and a replica of it for reading if there is one.</summary>
internal sealed class PostgresDatabase : ArchiveDatabase
{
    private readonly string shown;
    private readonly TimeSpan lockTimeout;
    private readonly PostgresServer primary;
    private readonly PostgresServer? replica;

    private PostgresDatabase(StoreAddress address)
    {
        shown = address.ToString();
        lockTimeout = address.LockTimeout;
        primary = new PostgresServer(address.Target);
        if (address.Replica is { Length: > 0 } text)
        {
            replica = new PostgresServer(
                PostgresConnection.Parse(text)
                ?? throw new StoreException($"The replica's address is none; expected {PostgresConnection.Expected}."));
        }
    }

    public static async Task<PostgresDatabase> OpenAsync(StoreAddress address, CancellationToken cancellation)
    {
        var database = new PostgresDatabase(address);
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
        var context = await primary.NewContextAsync(cancellation);
        try
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            await LimitWaitingAsync(context, cancellation);
            var archive = await context.Archives
                .FromSql($"SELECT * FROM archive FOR UPDATE")
                .AsNoTracking()
                .ToListAsync(cancellation);
            return new PostgresWriteTransaction(context, archive.Single().Version);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// From the replica, if it has the newest version already or the primary is gone; otherwise, or where the replica
    /// fails (it ends long queries that stand in the way of its catching up), from the primary.
    /// </summary>
    public override async Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (replica is not null)
        {
            var newest = await TryAsync(() => primary.ReadVersionAsync(cancellation));
            try
            {
                if (newest is null || await replica.ReadVersionAsync(cancellation) >= newest)
                {
                    return await ReadFromAsync(replica, read, cancellation);
                }
            }
            catch (Exception fault) when (newest is not null && IsOfServer(fault))
            {
                // The primary answers.
            }
        }

        return await ReadFromAsync(primary, read, cancellation);
    }

    public override string? Explain(Exception fault) => PostgresFaults.Explain(fault, shown);

    public override async ValueTask DisposeAsync()
    {
        await primary.DisposeAsync();
        if (replica is not null)
        {
            await replica.DisposeAsync();
        }
    }

    protected override VersionWatch NewWatch() => new PostgresWatch(primary, replica);

    /// <summary>Null where the server fails.</summary>
    internal static async Task<int?> TryAsync(Func<Task<int>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (IsOfServer(fault))
        {
            return null;
        }
    }

    internal static bool IsOfServer(Exception fault) =>
        StoreFaults.Causes(fault).Any(cause => cause is NpgsqlException);

    private static async Task<T> ReadFromAsync<T>(
        PostgresServer server,
        Func<ReadTransaction, CancellationToken, Task<T>> read,
        CancellationToken cancellation)
    {
        await using var context = await server.NewContextAsync(cancellation);
        await using var transaction =
            await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return await read(new ReadTransaction(context), cancellation);
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await UpgradeAsync(cancellation);
        }
        catch (Exception fault) when (replica is not null && IsOfServer(fault))
        {
            // Without the primary the archive can still be read.
            await using var context = await replica.NewContextAsync(cancellation);
            if (!await SchemaUpgrade.IsDoneAsync(context, cancellation))
            {
                throw;
            }
        }
    }

    private async Task UpgradeAsync(CancellationToken cancellation)
    {
        await using var context = await primary.NewContextAsync(cancellation);
        if (await SchemaUpgrade.IsDoneAsync(context, cancellation))
        {
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await LimitWaitingAsync(context, cancellation);

        // Any number, as long as it stays the same: it stands for the right to change the tables.
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7269840811)", cancellation);
        await SchemaUpgrade.RunAsync(context, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// For this transaction. The second setting lets the server notice within a minute that the machine of another
    /// writer has gone without a word, and not after two hours.
    /// </summary>
    private async Task LimitWaitingAsync(DbContext context, CancellationToken cancellation)
    {
        var milliseconds = $"{lockTimeout.TotalMilliseconds:0}";
        await context.Database.ExecuteSqlAsync(
            $"""
            SELECT set_config('lock_timeout', {milliseconds}, true), set_config('tcp_keepalives_idle', '30', true),
                set_config('tcp_keepalives_interval', '10', true), set_config('tcp_keepalives_count', '3', true)
            """,
            cancellation);
    }
}
