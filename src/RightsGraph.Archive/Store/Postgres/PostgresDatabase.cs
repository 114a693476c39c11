using System.Data;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>A PostgreSQL database, and a replica of it for reading if there is one.</summary>
internal sealed class PostgresDatabase : RelationalDatabase
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

    public static Task<PostgresDatabase> OpenAsync(StoreAddress address, CancellationToken cancellation) =>
        OpenAsync(new PostgresDatabase(address), cancellation);

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        List<ArchiveRow> archive = [];
        var context = await BeginAsync(
            async begun => archive = await begun.Archives
                .FromSql($"SELECT * FROM archive FOR UPDATE")
                .AsNoTracking()
                .ToListAsync(cancellation),
            cancellation);
        return new PostgresWriteTransaction(context, archive.Single().Version);
    }

    /// <summary>Reads from the replica if it has the newest version or the primary is down. Otherwise, and where the
    /// replica fails (it cancels long queries that delay replication), from the primary.</summary>
    public override async Task<T> ReadAsync<T>(
        Func<ReadTransaction, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (replica is not null)
        {
            var newest = await primary.TryReadVersionAsync(cancellation);
            try
            {
                if (newest is null || await replica.ReadVersionAsync(cancellation) >= newest)
                {
                    return await replica.ReadAsync(read, cancellation);
                }
            }
            catch (Exception fault) when (newest is not null && PostgresFaults.IsOfServer(fault))
            {
                // Falls back to the primary.
            }
        }

        return await primary.ReadAsync(read, cancellation);
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

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            await base.PrepareAsync(cancellation);
        }
        catch (Exception fault) when (replica is not null && PostgresFaults.IsOfServer(fault))
        {
            // Without the primary, the archive is read-only.
            await using var context = await replica.NewContextAsync(cancellation);
            if (!await SchemaUpgrade.IsDoneAsync(context, cancellation))
            {
                throw;
            }
        }
    }

    protected override async Task<ArchiveDbContext> OpenToCheckAsync(CancellationToken cancellation) =>
        await primary.NewContextAsync(cancellation);

    /// <remarks>The number is arbitrary, but must never change: it is the lock on the tables' schema.</remarks>
    protected override Task<ArchiveDbContext> BeginUpgradeAsync(CancellationToken cancellation) => BeginAsync(
        context => context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7269840811)", cancellation),
        cancellation);

    private async Task<ArchiveDbContext> BeginAsync(
        Func<ArchiveDbContext, Task> takeLock, CancellationToken cancellation)
    {
        var context = await primary.NewContextAsync(cancellation);
        try
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            await LimitWaitingAsync(context, cancellation);
            await takeLock(context);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Applies to this transaction. With the keepalives the server notices within a minute, not two hours,
    /// that the machine of another writer is gone.</summary>
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
