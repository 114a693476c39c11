using System.Data;
using Microsoft.Data.Sqlite;

namespace RightsGraph.Archive.Store.Sqlite;

/// <summary>A file with a write-ahead log: readers see the version with which they began, one writer at a time adds the
/// next, and committed versions survive a power cut.</summary>
internal sealed class SqliteDatabase : RelationalDatabase
{
    private readonly SqliteConnections connections;
    private readonly TimeSpan lockTimeout;

    private SqliteDatabase(StoreAddress address)
    {
        connections = new SqliteConnections(address.Target);
        lockTimeout = address.LockTimeout;
    }

    public static Task<SqliteDatabase> OpenAsync(StoreAddress address, CancellationToken cancellation) =>
        OpenAsync(new SqliteDatabase(address), cancellation);

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        var context = await BeginAsync(isWriting: true, cancellation);
        try
        {
            var version = await new RelationalReadTransaction(context).ReadVersionAsync(cancellation);
            return new SqliteWriteTransaction(context, version, connections.File);
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
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await using var connection = connections.Open();
        await using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        var context = new Lazy<ArchiveDbContext>(() => ContextOf(connection, transaction));
        try
        {
            return await read(new SqliteReadTransaction(transaction, context), cancellation);
        }
        finally
        {
            if (context.IsValueCreated)
            {
                await context.Value.DisposeAsync();
            }
        }
    }

    public override string? Explain(Exception fault) => SqliteFaults.Explain(fault, connections.Path);

    public override ValueTask DisposeAsync()
    {
        connections.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override VersionWatch NewWatch()
    {
        // Entity Framework builds its model at the first use: 0.4 seconds for which the first import would wait.
        _ = Task.Run(() =>
        {
            using var context = new SqliteArchiveDbContext(
                new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite().Options);
            _ = context.Model;
        });
        return new SqliteWatch(this);
    }

    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        connections.Prepare();
        return connections.ReadMigrations() is { } applied && applied.SequenceEqual(SqliteArchiveDbContext.Migrations)
            ? Task.CompletedTask
            : base.PrepareAsync(cancellation);
    }

    protected override Task<ArchiveDbContext> OpenToCheckAsync(CancellationToken cancellation) =>
        BeginAsync(isWriting: false, cancellation);

    protected override Task<ArchiveDbContext> BeginUpgradeAsync(CancellationToken cancellation) =>
        BeginAsync(isWriting: true, cancellation);

    /// <summary>Begins a transaction. SQLite blocks its thread, so this first yields the caller's.</summary>
    private async Task<ArchiveDbContext> BeginAsync(bool isWriting, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var connection = connections.Open();
        try
        {
            var transaction = isWriting
                ? await SqliteConnections.BeginWriteAsync(connection, lockTimeout, cancellation)
                : connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            return ContextOf(connection, transaction, ownsConnection: true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static SqliteArchiveDbContext ContextOf(
        SqliteConnection connection, SqliteTransaction transaction, bool ownsConnection = false)
    {
        var options = new DbContextOptionsBuilder<SqliteArchiveDbContext>()
            .UseSqlite(connection, ownsConnection)
            .Options;
        var context = new SqliteArchiveDbContext(options);
        context.Database.UseTransaction(transaction);
        return context;
    }

    /// <summary>Polls: SQLite does not notify of what another process writes.</summary>
    private sealed class SqliteWatch(SqliteDatabase database) : VersionWatch
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

        public override async Task<int?> TryReadVersionAsync(int? last, CancellationToken cancellation)
        {
            try
            {
                return await database.ReadAsync(
                    (transaction, token) => transaction.ReadVersionAsync(token), cancellation);
            }
            catch (SqliteException)
            {
                return null;
            }
        }

        public override Task WaitAsync(CancellationToken cancellation) => Task.Delay(Pause, cancellation);
    }
}
